// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/yaml.h"
#include "panelfixture.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QStyleFactory>

#include <BreezeIcons>

namespace facet::test {

/// The plan that comes with the program; empty where it cannot be read, which tests find out.
inline Plan comingPlan()
{
    QFile file(QFINDTESTDATA("../../resources/sample.yaml"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return exchange::fromYaml(file.readAll()).value_or(Plan());
}

/// The visible button of a board that says @p text; null: there is none.
template <class Button = QAbstractButton>
Button *buttonSaying(const QWidget &board, const QString &text)
{
    for (Button *button : board.findChildren<Button *>()) {
        if (button->text() == text && button->isVisible()) {
            return button;
        }
    }
    return nullptr;
}

/// The object of kind E that is called so.
template <class E> Id<E> named(const Plan &plan, const QString &name)
{
    for (const auto &[id, box] : plan.all<E>()) {
        if (nameOf(plan, id) == name) {
            return id;
        }
    }
    return {};
}

/// Prepares the application for boards that are looked at.
inline void beginLooking()
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    BreezeIcons::initIcons();
    QIcon::setThemeName(QStringLiteral("breeze"));
}

/// Paints a board in full; FACET_SHOTS names a folder to keep the picture in.
inline void paintWhole(QWidget &board, const QString &name)
{
    QTest::qWait(30); // queued layouts
    QImage image(board.size(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    board.render(&image);
    QVERIFY(image.pixelColor(2, 2) != QColor(Qt::magenta));
    const QString folder = qEnvironmentVariable("FACET_SHOTS");
    if (!folder.isEmpty()) {
        image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }
}

/// Shows a board of a plan in light and dark and looks at what @p visit shows of it.
template <class Board, class Visit>
void lookAtBoard(const Plan &plan, const QString &name, Visit visit)
{
    for (const render::Look look : {render::Look::Light, render::Look::Dark}) {
        const QString suffix =
            look == render::Look::Light ? QStringLiteral("light") : QStringLiteral("dark");
        const QPalette before = QApplication::palette();
        QApplication::setPalette(render::paletteOf(render::makeTheme(look, QApplication::font())));
        Workplace workplace(plan, look);
        Board board(workplace.context);
        QVERIFY(showPanel(board, {1600, 900}));
        QTest::qWait(50); // the first scores
        visit(board, [&board, &name, &suffix](const QString &what) {
            paintWhole(board, QStringLiteral("%1-%2-%3").arg(name, what, suffix));
        });
        QApplication::setPalette(before);
    }
}

} // namespace facet::test
