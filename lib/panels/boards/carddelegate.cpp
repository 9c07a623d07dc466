// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardcolumn.h"
#include "panels/panel.h"

#include <QLocale>
#include <QPainter>
#include <QTextLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 6; // between cards
constexpr qreal radius = 6;
constexpr int leastShown = 1; // level from which a facet is named on a card
constexpr int covers = 2;     // level that covers a facet

bool hasFoot(const CardContent &card) { return card.facets || !card.warning.isEmpty(); }

/// A word of a card's foot.
struct FootWord
{
    QString text;
    QColor ink;
    int after; ///< the room behind it
};

/// The facets a person covers, by mark and level; the warning.
QList<FootWord> footWords(const CardContent &card, const render::Theme &theme)
{
    QList<FootWord> words;
    for (const Facet facet : allOf<Facet>()) {
        const auto at = static_cast<size_t>(facet);
        const int level = card.facets ? (*card.facets)[at] : 0;
        if (level >= leastShown) {
            const bool isCovered = level >= covers;
            words.append(
                {render::facetMark(facet), isCovered ? theme.facetTexts[at] : theme.mutedText, 1});
            words.append({QLocale().toString(level), isCovered ? theme.text : theme.mutedText,
                          space::normal});
        }
    }
    if (!card.warning.isEmpty()) {
        words.append({u"! "_s + card.warning, theme.poor, 0});
    }
    return words;
}

int aligned(Qt::LayoutDirection direction, Qt::Alignment logical)
{
    return static_cast<int>(QStyle::visualAlignment(direction, logical) | Qt::AlignVCenter)
        | Qt::TextSingleLine;
}

/// Draws @p text in at most @p lines lines, the last one elided.
void drawWrapped(QPainter *painter, const QRect &area, const QString &text, int lines,
                 Qt::LayoutDirection direction)
{
    QTextLayout layout(text.simplified(), painter->font());
    QTextOption option(Qt::AlignLeading);
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    const int height = painter->fontMetrics().height();
    layout.beginLayout();
    for (int line = 0; line < lines; ++line) {
        QTextLine row = layout.createLine();
        if (!row.isValid()) {
            break;
        }
        row.setLineWidth(area.width());
        const QRect place(area.left(), area.top() + line * height, area.width(), height);
        const bool isLast = line == lines - 1;
        const QString shown = layout.text().mid(row.textStart(), isLast ? -1 : row.textLength());
        painter->drawText(place, aligned(direction, Qt::AlignLeft),
                          painter->fontMetrics().elidedText(shown, Qt::ElideRight, area.width()));
    }
    layout.endLayout();
}

} // namespace

CardDelegate::CardDelegate(PanelContext &context, const CardModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_context(context), m_model(model)
{ }

void CardDelegate::setShape(Kind kind, const QList<QStringList> &lines, int textLines)
{
    m_kind = kind;
    m_lines = lines;
    m_textLines = textLines;
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const render::Theme &theme = m_context.theme();
    const CardContent card = m_model.card(m_model.columnAt(index), m_model.objectAt(index));
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(0, 0, 0, -gap);
    const QColor outline = isSelected ? theme.accent : theme.border;
    painter->setPen(QPen(outline, isSelected ? (hasFocus ? 2.5 : 2) : 1));
    painter->setBrush(theme.surface);
    painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), radius, radius);
    paintLines(painter, box.adjusted(space::large, space::normal, -space::large, -space::normal),
               card, option.direction);
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CardContent card = m_model.card(m_model.columnAt(index), m_model.objectAt(index));
    const int small = QFontMetrics(m_context.theme().small()).height();
    const int lines = (card.second.isEmpty() ? 0 : 1) + (card.text.isEmpty() ? 0 : m_textLines)
        + (hasFoot(card) ? 1 : 0);
    const int height = QFontMetrics(m_context.theme().font).height() + lines * small
        + (hasFoot(card) ? space::small : 0) + 2 * space::normal + gap;
    return {std::min(option.rect.width(), 1), height};
}

void CardDelegate::paintLines(QPainter *painter, const QRect &area, const CardContent &card,
                              Qt::LayoutDirection direction) const
{
    const render::Theme &theme = m_context.theme();
    const auto visual = [&](const QRect &logical) {
        return QStyle::visualRect(direction, area, logical);
    };
    QFont bold = theme.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(theme.small());
    const int small = painter->fontMetrics().height();
    const int endWidth =
        card.end.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(card.end) + space::normal;
    QRect line(area.left(), area.top(), area.width(), QFontMetrics(theme.font).height());
    painter->setPen(card.isStrong ? theme.accent : theme.mutedText);
    painter->drawText(visual(line), aligned(direction, Qt::AlignRight), card.end);
    painter->setFont(bold);
    painter->setPen(theme.text);
    const QRect title = line.adjusted(0, 0, -endWidth, 0);
    painter->drawText(visual(title), aligned(direction, Qt::AlignLeft),
                      painter->fontMetrics().elidedText(card.title, Qt::ElideRight, title.width()));
    painter->setFont(theme.small());
    int top = line.bottom() + 1;
    if (!card.second.isEmpty()) {
        painter->setPen(theme.mutedText);
        painter->drawText(
            QRect(area.left(), top, area.width(), small), aligned(direction, Qt::AlignLeft),
            painter->fontMetrics().elidedText(card.second, Qt::ElideRight, area.width()));
        top += small;
    }
    if (!card.text.isEmpty() && m_textLines > 0) {
        painter->setPen(theme.text);
        drawWrapped(painter, QRect(area.left(), top, area.width(), m_textLines * small), card.text,
                    m_textLines, direction);
        top += m_textLines * small;
    }
    if (hasFoot(card)) {
        paintFoot(painter, QRect(area.left(), top + space::small, area.width(), small), card,
                  direction);
    }
}

void CardDelegate::paintFoot(QPainter *painter, const QRect &area, const CardContent &card,
                             Qt::LayoutDirection direction) const
{
    int left = area.left();
    const QList<FootWord> words = footWords(card, m_context.theme());
    for (const FootWord &word : words) {
        const int width = std::min(painter->fontMetrics().horizontalAdvance(word.text) + 1,
                                   area.right() - left + 1);
        if (width <= 0) {
            return;
        }
        painter->setPen(word.ink);
        painter->drawText(
            QStyle::visualRect(direction, area, QRect(left, area.top(), width, area.height())),
            aligned(direction, Qt::AlignLeft),
            painter->fontMetrics().elidedText(word.text, Qt::ElideRight, width));
        left += width + word.after;
    }
}

QWidget *CardDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    const ObjectRef object = m_model.objectAt(index);
    if (m_lines.isEmpty() || object.kind != m_kind) {
        return nullptr;
    }
    auto *editor = new RowEditor(m_context, m_kind, m_lines, parent);
    editor->setObject(object);
    auto *self = const_cast<CardDelegate *>(this); // createEditor() is const, the signals are not
    connect(editor, &RowEditor::taken, self, [self, editor] {
        emit self->commitData(editor);
        emit self->closeEditor(editor);
    });
    connect(editor, &RowEditor::givenUp, self, [self, editor] { emit self->closeEditor(editor); });
    return editor;
}

void CardDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    const QRect viewport = editor->parentWidget()->rect();
    const int height = editor->sizeHint().height();
    const int top = std::max(0, std::min(option.rect.top(), viewport.height() - height));
    editor->setGeometry(0, top, viewport.width(), height);
}

void CardDelegate::setEditorData(QWidget *, const QModelIndex &) const
{
    // createEditor() filled the form; a later change of the plan must not undo what is being typed.
}

void CardDelegate::setModelData(QWidget *editor, QAbstractItemModel *,
                                const QModelIndex &index) const
{
    if (const auto *form = qobject_cast<RowEditor *>(editor)) {
        m_context.perform(setFields(m_context.plan(), m_model.objectAt(index), form->changes()));
    }
}

bool CardDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (qobject_cast<RowEditor *>(watched)) {
        return false; // the form itself knows its keys and when it is left
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace facet::panels
