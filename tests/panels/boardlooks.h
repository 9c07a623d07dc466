// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/yaml.h"
#include "panelfixture.h"
#include "panels/elidedlabel.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QStyleFactory>
#include <QToolButton>

#include <BreezeIcons>

namespace facet::test {

/// The plan that comes with the program; empty where it cannot be read, which tests find out.
inline Plan samplePlan()
{
    QFile file(QFINDTESTDATA("../../resources/sample.yaml"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return exchange::fromYaml(file.readAll()).value_or(Plan());
}

/// The visible button of a board that says @p text, with or without its access key; null: there is
/// none.
template <class Button = QAbstractButton>
Button *buttonSaying(const QWidget &board, const QString &text)
{
    for (Button *button : board.findChildren<Button *>()) {
        if (button->text().remove(u'&') == text && button->isVisible()) {
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

/// Lets the application look as @p look says, with the style and icons of the program.
inline void dress(render::Look look)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    BreezeIcons::initIcons();
    QIcon::setThemeName(QStringLiteral("breeze"));
    QApplication::setPalette(render::paletteOf(render::makeTheme(look, QApplication::font())));
}

/// Whether a label or button has less room than its words take; labels that end with "…" by
/// themselves have not.
inline bool isCut(const QWidget &widget)
{
    const QSize wanted = widget.sizeHint();
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty() || qobject_cast<const panels::ElidedLabel *>(label)) {
            return false;
        }
        return label->wordWrap() ? label->heightForWidth(label->width()) > label->height() + 1
                                 : wanted.width() > label->width() + 1;
    }
    const auto *tool = qobject_cast<const QToolButton *>(&widget);
    const bool showsText = !tool || tool->toolButtonStyle() != Qt::ToolButtonIconOnly;
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button && showsText && !button->text().isEmpty() && wanted.width() > button->width() + 1;
}

inline QString wordsOn(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return label ? label->text() : button ? button->text() : QString();
}

/// What one would object to on a page: words without room, and words upon words.
inline QStringList objections(const QWidget &page)
{
    QStringList found;
    QList<const QWidget *> worded;
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (widget->isVisibleTo(&page) && !wordsOn(*widget).isEmpty()) {
            worded.append(widget);
        }
    }
    for (const QWidget *widget : std::as_const(worded)) {
        if (isCut(*widget)) {
            found.append(QStringLiteral("cut: ") + wordsOn(*widget));
        }
        for (const QWidget *other : std::as_const(worded)) {
            if (other < widget && other->parentWidget() == widget->parentWidget()
                && other->geometry().intersects(widget->geometry())) {
                found.append(QStringLiteral("upon one another: %1 | %2")
                                 .arg(wordsOn(*widget), wordsOn(*other)));
            }
        }
    }
    return found;
}

/// Paints a page, which must cover itself in full and be without objections; FACET_SHOTS names a
/// folder to keep the picture in.
inline void keepPicture(QWidget &page, const QString &name, double scale = 1)
{
    QTest::qWait(30); // queued layouts
    const QRgb nothing = QColor(Qt::magenta).rgb();
    QImage image(page.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(nothing);
    page.render(&image);
    const QString folder = qEnvironmentVariable("FACET_SHOTS");
    if (!folder.isEmpty()) {
        image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }
    qsizetype bare = 0;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        bare += std::count(line, line + image.width(), nothing);
    }
    QVERIFY2(bare == 0, qPrintable(QStringLiteral("%1: %2 pixels bare").arg(name).arg(bare)));
    const QStringList against = objections(page);
    QVERIFY2(against.isEmpty(), qPrintable(name + QStringLiteral(": ") + against.join(u'\n')));
}

/// Shows a board of a plan in light and dark and looks at what @p visit shows of it.
template <class Board, class Visit>
void lookAtBoard(const Plan &plan, const QString &name, Visit visit)
{
    for (const render::Look look : {render::Look::Light, render::Look::Dark}) {
        const QString suffix =
            look == render::Look::Light ? QStringLiteral("light") : QStringLiteral("dark");
        const QPalette before = QApplication::palette();
        dress(look);
        Workplace workplace(plan, look);
        Board board(workplace.context);
        QVERIFY(showPanel(board, {1600, 900}));
        QTest::qWait(50); // the first scores
        visit(board, [&board, &name, &suffix](const QString &what) {
            keepPicture(board, QStringLiteral("%1-%2-%3").arg(name, what, suffix));
        });
        QApplication::setPalette(before);
    }
}

} // namespace facet::test
