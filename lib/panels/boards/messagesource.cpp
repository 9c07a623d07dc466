// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagesource.h"

#include "model/tr.h"

#include <QFileDialog>

namespace facet::panels {

namespace {

QString askForFile(QWidget *parent)
{
    return QFileDialog::getOpenFileName(
        parent, Tr::tr("Import messages"), {},
        Tr::tr("Tables of messages (*.csv *.tsv *.txt);;All files (*)"));
}

} // namespace

MessageSource &messageSource()
{
    static MessageSource source{.read = {}, .ask = askForFile};
    return source;
}

} // namespace facet::panels
