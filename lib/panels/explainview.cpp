// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "explainview.h"

#include "keepup.h"
#include "linkbutton.h"
#include "panel.h"
#include "render/icon.h"

#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostScore = 4;

/// What a department must have done to be at a level.
QString gateText(assess::Level level)
{
    switch (level) {
    case assess::Level::Absent:
        return ExplainView::tr("Nothing is recorded yet.");
    case assess::Level::Exploring:
        return ExplainView::tr("Something is recorded.");
    case assess::Level::Purposeful:
        return ExplainView::tr("Purpose is 2 or more, Channels 1 or more.");
    case assess::Level::Connected:
        return ExplainView::tr(
            "Purpose and People are 3 or more, Lines of communication and Guidance 2 or more.");
    case assess::Level::Integrated:
        return ExplainView::tr("Every practice is 3 or more, People 4.");
    }
    Q_UNREACHABLE_RETURN({});
}
} // namespace

ExplainView::ExplainView(PanelContext &context, QWidget *parent)
    : QScrollArea(parent), m_context(context)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Explanation"));
    keepUp(context, News::Scores, this, &ExplainView::refresh);
    connect(&context, &PanelContext::themeChanged, this, &ExplainView::refresh);
    refresh();
}

void ExplainView::explain(Id<Unit> unit, Practice practice)
{
    m_unit = unit;
    m_practice = practice;
    m_level.reset();
    refresh();
    emit explained(unit, practice);
}

void ExplainView::explainLevel(assess::Level level)
{
    m_level = level;
    refresh();
}

void ExplainView::refresh()
{
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget() && focusWidget()->hasFocus();
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(space::large, space::large, space::large, space::large);
    m_column->setSpacing(space::small);
    if (m_level) {
        addLevel(*m_level);
    } else {
        addPractice();
    }
    m_column->addStretch(1);
    setWidget(content); // takes the place of the former content
    if (hadFocus) {
        setFocus();
    }
}

void ExplainView::addPractice()
{
    const Id<Unit> unit = m_context.plan().contains(m_unit) ? m_unit : Id<Unit>{};
    const assess::Explanation explanation =
        assess::explain(m_context.plan(), m_context.document().scores(), unit, m_practice);
    addHeader(explanation);
    addFacts(explanation.facts);
    addAdvice(explanation.advice);
}

/// The gate of a level, the next one, and the departments at it, each leading to its explanation.
void ExplainView::addLevel(assess::Level level)
{
    const render::Theme &theme = m_context.theme();
    const assess::Scores &scores = m_context.document().scores();
    QFont title = theme.heading();
    title.setWeight(QFont::DemiBold);
    addText(assess::levelName(level), title, theme.text);
    addText(gateText(level), theme.font, theme.text);
    if (level != assess::Level::Integrated) {
        const auto next = static_cast<assess::Level>(static_cast<int>(level) + 1);
        addText(tr("Next, %1: %2").arg(assess::levelName(next), gateText(next)), theme.font,
                theme.mutedText);
    }
    addSection(tr("Departments at this level"));
    for (const Id<Unit> unit : scores.departments) {
        const assess::UnitScores &of = scores.of(unit);
        if (of.level == level && m_context.plan().contains(unit)) {
            addUnit(unit, of);
        }
    }
}

void ExplainView::addUnit(Id<Unit> unit, const assess::UnitScores &scores)
{
    const Practice weakest = scores.weakest.value_or(Practice::Purpose);
    const QString name = nameOf(m_context.plan(), unit);
    auto *line = new LinkButton(
        m_context,
        scores.weakest ? tr("%1: %2, weakest is %3")
                             .arg(name, QLocale().toString(qRound(scores.index)), labelOf(weakest))
                       : name,
        this);
    connect(
        line, &QAbstractButton::clicked, this,
        [this, unit, weakest] {
            m_context.selection().select(unit);
            explain(unit, weakest);
        },
        Qt::QueuedConnection);
    m_column->addWidget(line);
}

void ExplainView::addHeader(const assess::Explanation &explanation)
{
    const render::Theme &theme = m_context.theme();
    const QString who = m_context.plan().contains(m_unit) ? nameOf(m_context.plan(), m_unit)
                                                          : tr("The organisation");
    addText(who, theme.small(), theme.mutedText);
    addSteps(m_column);
    const bool hasData = explanation.score.hasData;
    addText(scoreText(explanation.score), theme.font, hasData ? theme.text : theme.mutedText);
    if (explanation.score.byRoom) {
        addText(tr("Scored by the room, not by the evidence."), theme.small(), theme.mutedText);
    }
    addText(explanation.criterion, theme.font, theme.text);
    if (!explanation.nextCriterion.isEmpty()) {
        addText(
            tr("Next, for %1: %2")
                .arg(QLocale().toString(explanation.score.score + 1), explanation.nextCriterion),
            theme.font, theme.mutedText);
    }
}

/// The practice's name between two buttons that step to its neighbours.
void ExplainView::addSteps(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    column->addLayout(row);
    auto *title = new QLabel(labelOf(m_practice), this);
    title->setTextFormat(Qt::PlainText);
    QFont font = m_context.theme().heading();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    row->addWidget(title, 1);
    const auto step = [this, row](const QString &icon, const QString &name, int by) {
        auto *button = new QToolButton(this);
        button->setIcon(render::icon(icon));
        button->setAutoRaise(true);
        button->setToolTip(name);
        button->setAccessibleName(name);
        row->addWidget(button);
        connect(
            button, &QToolButton::clicked, this,
            [this, by] {
                constexpr int count = assess::practiceCount;
                explain(m_unit,
                        static_cast<Practice>((static_cast<int>(m_practice) + count + by) % count));
            },
            Qt::QueuedConnection);
    };
    step(u"go-previous"_s, tr("Previous practice"), -1);
    step(u"go-next"_s, tr("Next practice"), 1);
}

void ExplainView::addFacts(const QList<assess::Fact> &facts)
{
    const render::Theme &theme = m_context.theme();
    addSection(tr("Computed from"));
    if (facts.isEmpty()) {
        addText(tr("Nothing is recorded yet."), theme.font, theme.mutedText);
    }
    for (const assess::Fact &fact : facts) {
        const assess::Health health = fact.speaksFor ? assess::Health::Green : assess::Health::Red;
        addLine(render::healthMark(health), theme.health(health), fact.text, fact.object);
    }
}

void ExplainView::addAdvice(const QList<assess::Advice> &advice)
{
    const render::Theme &theme = m_context.theme();
    if (advice.isEmpty()) {
        return;
    }
    addSection(tr("What would raise it"));
    for (const assess::Advice &step : advice) {
        addLine(u"→"_s, theme.accent, step.text,
                step.object.isNull() ? ObjectRef(step.unit) : step.object);
        addText(tr("reaches %1, %2 points of the index")
                    .arg(QLocale().toString(step.reaches),
                         u"+"_s + QLocale().toString(step.gain, 'f', 1)),
                theme.small(), theme.mutedText);
    }
}

void ExplainView::addSection(const QString &title)
{
    QFont bold = m_context.theme().font;
    bold.setWeight(QFont::DemiBold);
    m_column->addSpacing(space::normal);
    addText(title, bold, m_context.theme().text);
}

void ExplainView::addText(const QString &text, const QFont &font, const QColor &colour)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
    m_column->addWidget(label);
}

void ExplainView::addLine(const QString &mark, const QColor &colour, const QString &text,
                          ObjectRef object)
{
    auto *line = new LinkButton(m_context, text, this);
    line->setMark(mark, colour);
    line->setEnabled(!object.isNull());
    connect(
        line, &QAbstractButton::clicked, this,
        [this, object] { m_context.selection().select(object); }, Qt::QueuedConnection);
    m_column->addWidget(line);
}

QString scoreText(const assess::PracticeScore &score)
{
    if (!score.hasData) {
        return ExplainView::tr("– no data");
    }
    const QString pips = QString(score.score, u'●') + QString(mostScore - score.score, u'○');
    return ExplainView::tr("%1  %2 of 4, target %3")
        .arg(pips, QLocale().toString(score.score), QLocale().toString(score.target));
}

} // namespace facet::panels
