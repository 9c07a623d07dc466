// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardcolumn.h"

#include "document/mime.h"
#include "panels/panel.h"
#include "render/icon.h"

#include <QContextMenuEvent>
#include <QDragMoveEvent>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

/// The outline of a column under a drag and a word of what will happen; struck and with the reason
/// where it is refused.
class DropHint final : public QWidget
{
public:
    DropHint(PanelContext &context, QWidget *parent) : QWidget(parent), m_context(context)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

    void show(const Result<edit::Step> &verdict)
    {
        m_isAllowed = verdict.has_value();
        m_words = m_isAllowed ? verdict->text : verdict.error().message;
        raise();
        QWidget::show();
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const render::Theme &theme = m_context.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ink = m_isAllowed ? theme.accent : theme.poor;
        QColor wash = ink;
        wash.setAlphaF(0.1F);
        painter.setPen(QPen(ink, 2));
        painter.setBrush(m_isAllowed ? QBrush(wash) : QBrush(wash, Qt::BDiagPattern));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::normal,
                                space::normal);
        painter.setFont(theme.small());
        QRect hint = painter.fontMetrics().boundingRect(
            rect().adjusted(space::section, 0, -space::section, 0), Qt::TextWordWrap, m_words);
        hint.moveCenter(QPoint(rect().center().x(), rect().bottom() - hint.height()));
        hint.adjust(-space::normal, -space::small, space::normal, space::small);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawRoundedRect(hint, space::small, space::small);
        painter.setPen(m_isAllowed ? theme.onAccent : theme.surface);
        painter.drawText(hint, static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_words);
    }

private:
    PanelContext &m_context;
    bool m_isAllowed = true;
    QString m_words;
};

CardList::CardList(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragEnabled(true);
    setDragDropMode(DragOnly); // the column takes drops, as far as its head reaches
    setDefaultDropAction(Qt::LinkAction);
    setResizeMode(Adjust);
    viewport()->setAutoFillBackground(false);
}

bool CardList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isSideways = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
        if (isSideways && key->modifiers().testFlag(Qt::AltModifier)) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const bool isOnwards =
        (event->key() == Qt::Key_Right) != (layoutDirection() == Qt::RightToLeft);
    if (isSideways && event->modifiers().testFlag(Qt::AltModifier)) {
        emit carried(isOnwards ? 1 : -1);
    } else if (isSideways && event->modifiers() == Qt::NoModifier) {
        emit walked(isOnwards ? 1 : -1);
    } else if (event->matches(QKeySequence::Delete)) {
        emit deletePressed();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        edit(currentIndex());
    } else {
        QListView::keyPressEvent(event);
    }
}

void CardList::focusInEvent(QFocusEvent *event)
{
    emit entered();
    const bool isByMouse = event->reason() == Qt::MouseFocusReason;
    if (!isByMouse && currentIndex().parent() != rootIndex()) {
        selectionModel()->setCurrentIndex(model()->index(0, 0, rootIndex()),
                                          QItemSelectionModel::NoUpdate);
    }
    QListView::focusInEvent(event);
}

void CardList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuAsked(isByKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center())
                           : event->globalPos());
}

CardColumn::CardColumn(PanelContext &context, CardModel &model, ObjectRef column, QWidget *parent)
    : QFrame(parent),
      m_context(context),
      m_model(model),
      m_column(column),
      m_delegate(new CardDelegate(context, model, this)),
      m_list(new CardList(this)),
      m_title(new QLabel(this)),
      m_count(new QLabel(this)),
      m_second(new QLabel(this)),
      m_warnings(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_menu(new QToolButton(this)),
      m_drop(new DropHint(context, this))
{
    setAcceptDrops(true);
    makeHead();
    m_list->setModel(&model);
    m_list->setRootIndex(model.columnIndex(column));
    m_list->setItemDelegate(m_delegate);
    layout()->addWidget(m_list);
    restyle();
    refresh();
}

void CardColumn::makeHead()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::normal, space::normal, space::normal, space::small);
    column->setSpacing(space::small);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::normal);
    line->addWidget(m_title, 1);
    line->addWidget(m_count, 0, Qt::AlignTop);
    line->addWidget(m_menu, 0, Qt::AlignTop);
    column->addLayout(line);
    for (QLabel *label : {m_title, m_count, m_second, m_warnings, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_count);
        label->setMinimumWidth(1);
    }
    m_menu->setIcon(render::icon(u"overflow-menu"_s));
    m_menu->setAutoRaise(true);
    m_menu->setFocusPolicy(Qt::TabFocus);
    connect(m_menu, &QToolButton::clicked, this,
            [this] { emit menuAsked(m_menu->mapToGlobal(m_menu->rect().bottomLeft())); });
    column->addWidget(m_second);
    column->addWidget(m_warnings);
    column->addWidget(m_hint);
}

void CardColumn::refresh()
{
    const ColumnContent head = m_model.column(m_column);
    const int count = m_model.rowCount(m_model.columnIndex(m_column));
    m_title->setText(head.title);
    m_count->setText(QLocale().toString(count));
    m_second->setText(head.second);
    m_second->setVisible(!head.second.isEmpty());
    QStringList warnings;
    for (const QString &warning : head.warnings) {
        warnings.append(u"! "_s + warning);
    }
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    m_hint->setText(head.hint);
    m_hint->setVisible(count == 0 && !head.hint.isEmpty());
    m_menu->setVisible(head.hasMenu);
    m_menu->setToolTip(plainToolTip(tr("What can be done with “%1”").arg(head.title)));
    m_menu->setAccessibleName(tr("Menu of %1").arg(head.title));
    m_list->setAccessibleName(head.title);
}

void CardColumn::restyle()
{
    const render::Theme &theme = m_context.theme();
    QFont bold = theme.font;
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_count->setFont(theme.font);
    const auto colour = [](QLabel *label, const QColor &ink) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, ink);
        label->setPalette(palette);
    };
    for (QLabel *label : {m_second, m_warnings, m_hint}) {
        label->setFont(theme.small());
        colour(label, theme.mutedText);
    }
    colour(m_count, theme.mutedText);
    colour(m_title, theme.text);
    colour(m_warnings, theme.poor);
    m_list->doItemsLayout();
    update();
}

Result<edit::Step> CardColumn::judge(const QDropEvent &event) const
{
    const DraggedObjects dragged = decodeObjects(event.mimeData());
    if (dragged.isEmpty()) {
        return failure(tr("Only what stands in this plan can be dropped here."));
    }
    return m_model.moved(dragged.objects, dragged.from, m_column);
}

void CardColumn::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(event->mimeData()->hasFormat(objectsMimeType()));
}

void CardColumn::dragMoveEvent(QDragMoveEvent *event)
{
    const Result<edit::Step> verdict = judge(*event);
    m_drop->show(verdict);
    event->setDropAction(event->possibleActions() & Qt::LinkAction ? Qt::LinkAction
                                                                   : event->proposedAction());
    event->setAccepted(verdict.has_value());
    emit draggedAt(event->position().toPoint());
}

void CardColumn::dragLeaveEvent(QDragLeaveEvent *) { m_drop->hide(); }

void CardColumn::dropEvent(QDropEvent *event)
{
    m_drop->hide();
    if (!judge(*event)) {
        event->ignore();
        return;
    }
    event->setDropAction(event->possibleActions() & Qt::LinkAction ? Qt::LinkAction
                                                                   : event->proposedAction());
    event->accept();
    const DraggedObjects dragged = decodeObjects(event->mimeData());
    emit dropped(dragged.objects, dragged.from);
}

void CardColumn::mousePressEvent(QMouseEvent *event)
{
    if (static_cast<int>(m_column.kind) >= 0) {
        m_context.selection().select(m_column);
    }
    QFrame::mousePressEvent(event);
}

void CardColumn::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_model.column(m_column).hasMenu) {
        emit menuAsked(event->globalPos());
    }
}

void CardColumn::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_drop->setGeometry(rect());
}

void CardColumn::paintEvent(QPaintEvent *)
{
    const render::Theme &theme = m_context.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(rect(), space::normal, space::normal);
}

} // namespace facet::panels
