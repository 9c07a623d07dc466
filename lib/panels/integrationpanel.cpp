// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integrationpanel.h"

#include "chartview.h"
#include "choicebutton.h"
#include "emptystate.h"
#include "explainview.h"
#include "keepup.h"
#include "render/charts_qt.h"
#include "render/icon.h"
#include "scoretable.h"

#include <QButtonGroup>
#include <QChart>
#include <QHeaderView>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int widthForTwo =
    640; ///< from which on the explanation stands beside the chart, not below

PanelIdentity identity()
{
    return {u"integration"_s, IntegrationPanel::tr("Integration"), u"office-chart-bar-stacked"_s,
            Qt::BottomDockWidgetArea};
}

} // namespace

IntegrationPanel::IntegrationPanel(PanelContext &context)
    : Panel(context, identity()),
      m_split(new QSplitter(this)),
      m_pages(new QStackedWidget(m_split)),
      m_chart(new ChartView(context, m_pages)),
      m_empty(new EmptyState(
          tr("How far each department is will stand here. Add units to the org chart first, then "
             "give them objectives and channels."),
          {}, m_pages)),
      m_table(new QTableView(m_pages)),
      m_scores(new ScoreTable(context, this))
{
    auto *column = new QVBoxLayout(this);
    setPanelMargins(column);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    makeSwitch(row);
    row->addStretch(1);
    makePager(row);
    column->addLayout(row);
    column->addWidget(m_split, 1);
    m_pages->addWidget(m_chart);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    makeTable();
    m_split->addWidget(m_pages);
    m_split->addWidget(makeSide());
    m_split->setChildrenCollapsible(false);
    m_chart->setAccessibleName(tr("Integration chart"));
    connect(m_chart, &ChartView::markOpened, this, &IntegrationPanel::open);
    connect(m_chart, &ChartView::resized, this, &IntegrationPanel::refresh, Qt::QueuedConnection);
    keepUp(context, News::Scores, this, &IntegrationPanel::refresh);
    keepUp(context, News::Context, this, &IntegrationPanel::refresh);
    connect(&context, &PanelContext::themeChanged, this, &IntegrationPanel::refresh);
    connect(&context, &PanelContext::explanationAsked, this, &IntegrationPanel::explain);
    refresh();
}

void IntegrationPanel::makeSwitch(QBoxLayout *row)
{
    m_switch = new QButtonGroup(this);
    const QStringList names{tr("Bars"), tr("Radar"), tr("Levels"), tr("Table")};
    const QStringList tips{tr("The ten practices of each department"),
                           tr("The selected unit against its target"),
                           tr("How many departments are how far"), tr("All scores as a table")};
    for (int view = Bars; view <= Table; ++view) {
        auto *button = new ChoiceButton(context(), names.at(view), tips.at(view), this);
        button->setChecked(view == m_view);
        m_switch->addButton(button, view);
        row->addWidget(button);
    }
    connect(m_switch, &QButtonGroup::idClicked, this,
            [this](int view) { showView(static_cast<View>(view)); });
}

void IntegrationPanel::makePager(QBoxLayout *row)
{
    m_pager = new QWidget(this);
    auto *line = new QHBoxLayout(m_pager);
    line->setContentsMargins({});
    line->setSpacing(space::small);
    row->addWidget(m_pager);
    m_pageText = new QLabel(m_pager);
    m_pageText->setTextFormat(Qt::PlainText);
    const auto step = [this, line](const QString &icon, const QString &name, int by) {
        auto *button = new QToolButton(m_pager);
        button->setIcon(render::icon(icon));
        button->setAutoRaise(true);
        button->setToolTip(name);
        button->setAccessibleName(name);
        line->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, by] {
            m_page += by;
            refresh();
        });
    };
    step(u"go-previous"_s, tr("Previous departments"), -1);
    line->addWidget(m_pageText);
    step(u"go-next"_s, tr("Next departments"), 1);
}

void IntegrationPanel::makeTable()
{
    m_table->setModel(m_scores);
    m_table->setAccessibleName(tr("Scores of the departments"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    connect(m_table, &QTableView::activated, this, &IntegrationPanel::openCell);
    connect(m_table, &QTableView::clicked, this, &IntegrationPanel::openCell);
}

QWidget *IntegrationPanel::makeSide()
{
    m_side = new QWidget(m_split);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *close = new QToolButton(m_side);
    close->setIcon(render::icon(u"window-close"_s));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close the explanation (Esc)"));
    close->setAccessibleName(tr("Close the explanation"));
    column->addWidget(close, 0, Qt::AlignRight);
    m_explain = new ExplainView(context(), m_side);
    column->addWidget(m_explain, 1);
    m_side->hide();
    connect(close, &QToolButton::clicked, this, &IntegrationPanel::closeSide);
    return m_side;
}

void IntegrationPanel::showView(View view)
{
    m_view = view;
    m_switch->button(view)->setChecked(true);
    refresh();
}

void IntegrationPanel::explain(Id<Unit> unit, Practice practice)
{
    m_explain->explain(unit, practice);
    m_side->show();
}

void IntegrationPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_split->setOrientation(width() >= widthForTwo ? Qt::Horizontal : Qt::Vertical);
}

void IntegrationPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_side->isVisible()) {
        closeSide();
        return;
    }
    Panel::keyPressEvent(event);
}

void IntegrationPanel::refresh()
{
    m_pager->setVisible(false);
    const assess::Scores &scores = context().document().scores();
    if (plan().all<Unit>().empty()) {
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    m_pages->setCurrentIndex(m_view == Table ? 1 : 0);
    if (m_view == Bars) {
        showBars();
    } else if (m_view == Radar) {
        const render::Radar radar(plan(), scores, context().unit(), style());
        m_chart->showChart(
            render::makeQChart(radar),
            [radar](QChart &chart) { return render::marksOf(chart, radar); }, radar.description());
    } else if (m_view == Levels) {
        const render::LevelDistribution levels(plan(), scores, style());
        m_chart->showChart(
            render::makeQChart(levels),
            [levels](QChart &chart) { return render::marksOf(chart, levels); },
            levels.description());
    }
}

void IntegrationPanel::showBars()
{
    const render::PracticeBars all(plan(), context().document().scores(), style());
    const QList<render::PracticeBars> pages = render::pagesForQChart(all, m_chart->size());
    m_page = std::clamp(m_page, 0, static_cast<int>(pages.size()) - 1);
    m_pager->setVisible(pages.size() > 1);
    m_pageText->setText(
        tr("%1 of %2").arg(QLocale().toString(m_page + 1), QLocale().toString(pages.size())));
    const render::PracticeBars bars = pages.at(m_page);
    m_chart->showChart(
        render::makeQChart(bars, m_chart->width()),
        [bars](QChart &chart) { return render::marksOf(chart, bars); }, all.description());
    m_chart->setFooter([style = style()](QPainter *painter, const QRectF &area) {
        return render::paintPracticeLegend(painter, area, style);
    });
}

/// A piece of a bar or a corner of the radar is explained; a whole bar selects its unit, a level
/// lists its departments.
void IntegrationPanel::open(const render::ChartMark &mark)
{
    if (mark.level) {
        m_explain->explainLevel(*mark.level);
        m_side->show();
        return;
    }
    const Id<Unit> unit = mark.object.as<Unit>();
    const assess::UnitScores &scores =
        unit ? context().document().scores().of(unit) : context().document().scores().organisation;
    explain(unit, mark.practice.value_or(scores.weakest.value_or(Practice::Purpose)));
    if (unit && m_view == Bars) {
        context().selection().select(unit);
    }
}

void IntegrationPanel::openCell(const QModelIndex &index)
{
    const Id<Unit> unit = m_scores->objectAt(index).as<Unit>();
    const auto weakest = context().document().scores().of(unit).weakest;
    explain(unit,
            ScoreTable::practiceOf(index.column()).value_or(weakest.value_or(Practice::Purpose)));
    context().selection().select(unit);
}

void IntegrationPanel::closeSide()
{
    m_side->hide();
    m_pages->currentWidget()->setFocus();
}

render::ChartStyle IntegrationPanel::style() const
{
    return {context().theme(), QLocale(), layoutDirection()};
}

} // namespace facet::panels
