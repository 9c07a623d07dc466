// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guidanceboard.h"

#include "cardcolumns.h"
#include "edit/governance.h"
#include "edit/objects.h"
#include "guidancemodels.h"
#include "matrixview.h"
#include "panels/elidedlabel.h"
#include "panels/emptystate.h"
#include "panels/keepup.h"
#include "panels/objectform.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int elementWidth = 240;
constexpr int sideWidth = 520;
constexpr int textLines = 3;

PanelIdentity identity()
{
    return {u"guidanceBoard"_s, GuidanceBoard::tr("Guidance"), u"document-edit-sign"_s,
            Qt::NoDockWidgetArea};
}

} // namespace

GuidanceBoard::GuidanceBoard(PanelContext &context)
    : PagedBoard(context, identity(), tr("Filter guidance")),
      m_matrix(new PolicyMatrix(context, this)),
      m_cards(new PolicyCards(context, this)),
      m_summary(new ElidedLabel({}, this))
{
    m_summary->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    tools()->insertWidget(0, m_summary);
    addPage(tr("Elements"), tr("Each element, and where rules of its own apply"), makeElements(),
            tr("M, D, R or A sets the state; Enter writes the text. Select a unit on the chart to "
               "give it rules of its own."));
    addPage(tr("States"), tr("How far each section is"), makeStates(),
            tr("Drag a section to another state, or press Alt with an arrow. F2 edits, Delete "
               "removes."));
    auto *empty = new EmptyState(
        tr("No guidance yet. Those who mastered social media equip the others with it: eight "
           "elements, from who may use it at work to how customers are expected to behave."),
        tr("Start with the eight elements"), this);
    setEmptyPage(empty);
    connect(empty, &EmptyState::triggered, this, &GuidanceBoard::start);
    connect(filter(), &QLineEdit::textChanged, m_matrix, &PolicyMatrix::setFilter);
    connect(filter(), &QLineEdit::textChanged, m_cards, &PolicyCards::setFilter);
    keepUp(context, News::Plan, this, &GuidanceBoard::refresh);
    keepUp(context, News::Selection, this, [this] {
        if (const Id<PolicySection> chosen =
                this->context().selection().current().as<PolicySection>()) {
            setSection(chosen);
        }
    });
    refresh();
}

QWidget *GuidanceBoard::makeElements()
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins({});
    row->setSpacing(space::section);
    m_matrixView = new MatrixView(context(), m_matrix, page);
    m_matrixView->setAccessibleName(tr("Elements of the guidance"));
    m_matrixView->setWidths(elementWidth, 112, 176);
    m_matrixView->setOpener(tr("&Write …"), [this](const MatrixPlace &, QPoint) { openCell(); });
    row->addWidget(m_matrixView, 3);
    row->addWidget(makeSide(page), 2);
    connect(m_matrixView, &MatrixView::placeChanged, this, &GuidanceBoard::refresh);
    return page;
}

/// The section of the current cell in full.
QWidget *GuidanceBoard::makeSide(QWidget *parent)
{
    auto *side = new QScrollArea(parent);
    side->setWidgetResizable(true);
    side->setFrameShape(QFrame::NoFrame);
    side->setMinimumWidth(leastPanelWidth);
    side->setMaximumWidth(sideWidth);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(side);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins({});
    m_form = new ObjectForm(context(), kindOf<PolicySection>(), inner);
    column->addWidget(m_form);
    m_nothing = new QLabel(tr("Choose an element. Enter begins its text."), inner);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_nothing);
    column->addStretch(1);
    side->setWidget(inner);
    return side;
}

QWidget *GuidanceBoard::makeStates()
{
    m_cardView = new CardColumns(context(), m_cards, this);
    m_cardView->setShape(220, textLines);
    m_cardView->setEditor(kindOf<PolicySection>(),
                          {{u"element"_s}, {u"scope"_s}, {u"reviewDate"_s}});
    connect(m_cardView, &CardColumns::removeAsked, this,
            [this](ObjectRef, const QList<ObjectRef> &objects) {
                context().perform(edit::remove(plan(), objects));
            });
    return m_cardView;
}

void GuidanceBoard::start()
{
    if (context().perform(edit::startGuidance(plan()))) {
        m_matrixView->showPlace(
            {PolicyMatrix::rowOf(PolicyElement::Access), PolicyMatrix::columnOf({})});
        m_matrixView->setFocus();
    }
}

/// Begins the section where there is none, and puts the keyboard into its text.
void GuidanceBoard::openCell()
{
    const MatrixPlace place = m_matrixView->currentPlace();
    if (place.row.isNull()) {
        return;
    }
    if (!m_matrix->sectionAt(place) && !context().perform(m_matrix->put({place}, u"d"_s))) {
        return;
    }
    setSection(m_matrix->sectionAt(place));
    if (auto *text = m_form->findChild<QPlainTextEdit *>()) {
        text->setFocus();
    }
}

void GuidanceBoard::setSection(Id<PolicySection> section)
{
    const bool isThere = plan().contains(section);
    if (section != m_section && isThere) {
        m_form->setObject(section);
    }
    m_section = section;
    m_form->setVisible(isThere);
    m_nothing->setVisible(!isThere);
}

void GuidanceBoard::refresh()
{
    setEmpty(plan().all<PolicySection>().size() == 0);
    m_summary->setFullText(guidanceSummary(plan(), context().today()));
    const MatrixPlace place = m_matrixView->currentPlace();
    setSection(place.row.isNull() ? m_section : m_matrix->sectionAt(place));
}

} // namespace facet::panels
