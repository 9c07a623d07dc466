// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findbar.h"

#include "render/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace facet::canvas {

using namespace Qt::StringLiterals;

namespace {

/// After how many ms without a further letter the search runs.
constexpr int typingPause = 120;

} // namespace

FindBar::FindBar(Scene &scene, QWidget *parent) : QFrame(parent), m_scene(scene)
{
    setObjectName(u"findBar"_s);
    setFrameStyle(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 4, 4);
    row->setSpacing(4);
    m_text = new QLineEdit(this);
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(200);
    m_text->installEventFilter(this);
    m_count = new QLabel(this);
    m_count->setTextFormat(Qt::PlainText);
    row->addWidget(m_text, 1);
    row->addWidget(m_count);
    m_previous = addButton(u"go-up"_s, &FindBar::previous);
    m_next = addButton(u"go-down"_s, &FindBar::next);
    m_close = addButton(u"dialog-close"_s, &FindBar::dismiss);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &FindBar::look);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&scene.document(), &Document::changed, this, [this](const Difference &difference) {
        if (difference.touches<Unit, Position, Person, Holding>()) {
            m_search.clear();
        }
    });
    retranslate();
    hide();
}

QToolButton *FindBar::addButton(const QString &icon, void (FindBar::*slot)())
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIcon(render::icon(icon));
    connect(button, &QToolButton::clicked, this, slot);
    layout()->addWidget(button);
    return button;
}

void FindBar::retranslate()
{
    setAccessibleName(tr("Find on the chart"));
    m_text->setPlaceholderText(tr("Find a unit, person or position"));
    m_text->setAccessibleName(tr("Find a unit, person or position"));
    const std::tuple<QToolButton *, QString, QString> buttons[] = {
        {m_previous, tr("Previous match"), u"↑"_s},
        {m_next, tr("Next match"), u"↓"_s},
        {m_close, tr("Close"), u"✕"_s},
    };
    for (const auto &[button, text, sign] : buttons) {
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setText(sign); // shown where there is no icon
    }
    showCount();
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void FindBar::open()
{
    show();
    raise();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    if (!m_text->text().isEmpty()) {
        look();
    }
}

void FindBar::dismiss()
{
    hide();
    m_typing.stop();
    m_search.clear();
    m_matches.clear();
    m_units.clear();
    emit matchesChanged();
    emit closed();
}

void FindBar::next() { go(m_at + 1); }

void FindBar::previous() { go(m_at - 1); }

void FindBar::look()
{
    if (!m_search.isReady()) {
        m_search.setPlan(m_scene.plan());
    }
    const Match seen = m_matches.value(m_at);
    m_matches = m_search.find(m_text->text());
    m_units.clear();
    for (const Match &match : std::as_const(m_matches)) {
        m_units.insert(match.unit);
    }
    m_at = -1;
    emit matchesChanged();
    if (m_matches.isEmpty()) {
        showCount();
    } else {
        go(std::max<qsizetype>(0, m_matches.indexOf(seen)));
    }
}

void FindBar::go(qsizetype index)
{
    if (m_typing.isActive()) {
        m_typing.stop();
        look();
        return;
    }
    if (!m_matches.isEmpty() && !m_search.isReady()) {
        look(); // the plan changed meanwhile
        return;
    }
    if (m_matches.isEmpty()) {
        return;
    }
    m_at = (index + m_matches.size()) % m_matches.size();
    showCount();
    const Match match = m_matches.at(m_at);
    emit found(match.object, match.unit);
}

void FindBar::showCount()
{
    const bool any = !m_matches.isEmpty();
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
    QString count = m_text->text().isEmpty() ? QString() : tr("Nothing found");
    if (any) {
        count =
            tr("%1 of %2").arg(QLocale().toString(m_at + 1), QLocale().toString(m_matches.size()));
    }
    if (count != m_count->text()) {
        m_count->setText(count);
        emit resized();
    }
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        key->modifiers().testFlag(Qt::ShiftModifier) ? previous() : next();
        return true;
    case Qt::Key_Down:
        next();
        return true;
    case Qt::Key_Up:
        previous();
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace facet::canvas
