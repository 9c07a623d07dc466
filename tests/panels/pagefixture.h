// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/yaml.h"
#include "panelfixture.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QIcon>
#include <QLineEdit>
#include <QStyleFactory>

#include <BreezeIcons>

namespace facet::test {

/// The plan that comes with the program; empty where it cannot be read, which tests find out.
inline Plan shippedPlan()
{
    QFile file(QFINDTESTDATA("../../resources/sample.yaml"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return exchange::fromYaml(file.readAll()).value_or(Plan());
}

/// The visible button of a page that says @p text, with or without its access key; null: there is
/// none.
inline QAbstractButton *buttonOf(const QWidget &page, const QString &text)
{
    for (QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
        if (button->text().remove(u'&') == text && button->isVisible()) {
            return button;
        }
    }
    return nullptr;
}

/// The object of kind E that is called so.
template <class E> Id<E> called(const Plan &plan, const QString &name)
{
    for (const auto &[id, box] : plan.all<E>()) {
        if (nameOf(plan, id) == name) {
            return id;
        }
    }
    return {};
}

/// Gives the application the style and icons that pages are looked at in.
inline void dressUp()
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    BreezeIcons::initIcons();
    QIcon::setThemeName(QStringLiteral("breeze"));
}

/// Paints a page in full; FACET_SHOTS names a folder to keep the picture in.
inline void photograph(QWidget &page, const QString &name)
{
    QTest::qWait(30); // queued layouts
    QImage image(page.size(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    page.render(&image);
    QVERIFY(image.pixelColor(2, 2) != QColor(Qt::magenta));
    const QString folder = qEnvironmentVariable("FACET_SHOTS");
    if (!folder.isEmpty()) {
        image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }
}

} // namespace facet::test
