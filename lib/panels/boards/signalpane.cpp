// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signalpane.h"

#include "assess/routing/deskcheck.h"
#include "base/text.h"
#include "model/object.h"
#include "panels/keepup.h"
#include "panels/objectform.h"
#include "panels/panel.h"
#include "render/routesflow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SignalPane::SignalPane(PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_form(new ObjectForm(context, kindOf<Signal>(), this)),
      m_help(makeText(tr("One alternative a line. Words of a line must all occur, \"a phrase\" as "
                         "it stands, -word must not. No words: everything that no other signal "
                         "tells."),
                      this)),
      m_oddities(makeText({}, this)),
      m_try(new QLineEdit(this)),
      m_answer(makeText({}, this))
{
    setMinimumWidth(leastPanelWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::normal, 0, 0, 0);
    column->setSpacing(space::normal);
    column->addWidget(m_form);
    column->addWidget(m_help);
    column->addWidget(m_oddities);
    column->addSpacing(space::section);
    auto *label = makeText(tr("&Try a message"), this);
    label->setBuddy(m_try);
    column->addWidget(label);
    m_try->setPlaceholderText(tr("My tent arrived torn, for the third time"));
    m_try->setClearButtonEnabled(true);
    column->addWidget(m_try);
    column->addWidget(m_answer);
    column->addStretch(1);
    connect(m_try, &QLineEdit::textChanged, this, &SignalPane::refresh);
    keepUp(context, News::Plan, this, &SignalPane::refresh);
    connect(&context, &PanelContext::themeChanged, this, &SignalPane::refresh);
    refresh();
}

void SignalPane::setSignal(Id<Signal> signal)
{
    if (signal != m_signal) {
        m_signal = signal;
        if (signal) {
            m_form->setObject(signal);
        }
        refresh();
    }
}

void SignalPane::startWords()
{
    if (auto *words = m_form->findChild<QPlainTextEdit *>()) {
        words->setFocus();
    }
}

void SignalPane::refresh()
{
    const Signal *signal = m_context.plan().find(m_signal);
    m_form->setVisible(signal != nullptr);
    m_help->setVisible(signal != nullptr);
    const QStringList odd = signal ? routing::oddities(signal->words) : QStringList();
    m_oddities->setText(odd.join(u'\n'));
    m_oddities->setVisible(!odd.isEmpty());
    m_answer->setText(answer());
    const auto colour = [](QLabel *label, const QColor &ink) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, ink);
        label->setPalette(palette);
    };
    colour(m_help, m_context.theme().mutedText);
    colour(m_oddities, m_context.theme().fair);
    m_help->setFont(m_context.theme().small());
}

/// Where the message that is being tried would go, in a sentence.
QString SignalPane::answer() const
{
    if (m_try->text().trimmed().isEmpty()) {
        return {};
    }
    const Plan &plan = m_context.plan();
    const Id<Signal> told = routing::Matcher(plan).signalOf(m_try->text());
    if (!told) {
        return tr("✗ No signal tells this message: nobody answers.");
    }
    const QString name = isolated(nameOf(plan, told));
    const Id<Route> id = routing::routeFor(plan, told, {});
    if (!id) {
        return tr("✗ %1, but it has no route: nobody answers.").arg(name);
    }
    const Route &route = plan.get(id);
    const QString unit = isolated(nameOf(plan, route.unit));
    return route.answerWithin ? tr("✓ %1: goes to %2, answered within %3.")
                                    .arg(name, unit, render::answerTimeText(*route.answerWithin))
                              : tr("✓ %1: goes to %2; no answer time is promised.").arg(name, unit);
}

} // namespace facet::panels
