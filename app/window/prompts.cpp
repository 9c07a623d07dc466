// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prompts.h"

#include "base/text.h"
#include "settings.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace facet::window {

namespace {

using namespace Qt::StringLiterals;

QString startFolder()
{
    const QString last = lastFolder.value();
    return QFileInfo(last).isDir()
        ? last
        : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString remembered(const QString &path)
{
    if (!path.isEmpty()) {
        lastFolder.set(QFileInfo(path).absolutePath());
    }
    return path;
}

/// The place of the button that was pressed; -1: none, or the one that gives up.
int showMessage(QWidget *parent, const QString &title, const QString &text, QMessageBox::Icon icon,
                const QStringList &ways)
{
    QMessageBox box(parent);
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setIcon(icon);
    box.setText(text);
    QList<QAbstractButton *> buttons;
    for (const QString &way : ways) {
        buttons.append(box.addButton(way, QMessageBox::AcceptRole));
    }
    if (icon == QMessageBox::Question) {
        box.setEscapeButton(box.addButton(QMessageBox::Cancel));
    }
    box.exec();
    return static_cast<int>(buttons.indexOf(box.clickedButton()));
}

QString askForFile(QWidget *parent, const QString &title, const QString &proposed,
                   const QString &filter)
{
    QFileDialog dialog(parent, title, startFolder(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(proposed).suffix());
    dialog.selectFile(proposed);
    return dialog.exec() == QDialog::Accepted ? remembered(dialog.selectedFiles().value(0))
                                              : QString();
}

} // namespace

Prompts &prompts()
{
    static Prompts asked{
        [](QWidget *parent, const QString &title, const QString &filter) {
            return remembered(QFileDialog::getOpenFileName(parent, title, startFolder(), filter));
        },
        askForFile,
        [](QWidget *parent, const QString &title, const QString &text) {
            showMessage(parent, title, text, QMessageBox::Warning, {QMessageBox::tr("OK")});
        },
        [](QWidget *parent, const QString &title, const QString &text, const QString &yes) {
            return showMessage(parent, title, text, QMessageBox::Question, {yes}) == 0;
        },
        [](QWidget *parent, const QString &title, const QString &text, const QStringList &ways) {
            return showMessage(parent, title, text, QMessageBox::Question, ways);
        },
    };
    return asked;
}

QString safeFileName(const QString &name)
{
    static const QString reserved = u"/\\:*?\"<>|"_s;
    constexpr qsizetype most = 100;
    QString safe = cleanLine(name);
    safe.removeIf([](QChar c) { return reserved.contains(c); });
    while (safe.startsWith(u'.')) {
        safe.remove(0, 1);
    }
    return safe.left(most).trimmed();
}

} // namespace facet::window
