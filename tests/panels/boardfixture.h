// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "boardlooks.h"
#include "panels/boards/cardcolumn.h"
#include "panels/boards/cardcolumns.h"
#include "panels/boards/matrixview.h"

namespace facet::test {

/// A card as text: where it stands in its column, by the column's title.
inline QStringList cardsOf(const panels::CardColumns &columns, ObjectRef column)
{
    QStringList titles;
    const panels::CardModel &model = *columns.model();
    const QModelIndex parent = model.columnIndex(column);
    for (int row = 0; row < model.rowCount(parent); ++row) {
        titles.append(model.index(row, 0, parent).data().toString());
    }
    return titles;
}

/// Clicks a card with the mouse.
inline void clickCard(const panels::CardColumns &columns, ObjectRef column, ObjectRef object,
                      Qt::KeyboardModifiers modifiers = {})
{
    panels::CardList *list = columns.columnOf(column)->list();
    const QModelIndex index = columns.model()->cardIndex(column, object);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers,
                      list->visualRect(index).center());
}

/// Drags a card onto a column, as the platform would once the mouse moved far enough.
inline Qt::DropAction dragCard(const panels::CardColumns &columns, ObjectRef from, ObjectRef object,
                               ObjectRef to)
{
    const std::unique_ptr<QMimeData> mime(
        columns.model()->mimeData({columns.model()->cardIndex(from, object)}));
    panels::CardColumn *target = columns.columnOf(to);
    return drop(target, target->rect().center(), decodeObjects(mime.get()));
}

/// Clicks a cell of a matrix with the mouse.
inline void clickCell(panels::MatrixView &view, const panels::MatrixPlace &place,
                      Qt::KeyboardModifiers modifiers = {})
{
    const auto &model = *static_cast<panels::MatrixModel *>(view.model());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers,
                      view.visualRect(model.indexAt(place)).center());
}

} // namespace facet::test
