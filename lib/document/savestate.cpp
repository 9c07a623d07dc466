// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"
#include "model/tr.h"

#include <QLocale>

namespace facet {

QString SaveState::text() const
{
    switch (place) {
    case Place::File: {
        const QString time = QLocale().toString(savedAt.time(), QLocale::ShortFormat);
        return trouble.isEmpty() ? Tr::tr("Saved to file %1").arg(time)
                                 : Tr::tr("Saved to file %1. %2").arg(time, trouble);
    }
    case Place::Computer:
        return trouble.isEmpty()
            ? Tr::tr("Saved on this computer, the file follows")
            : Tr::tr("Saved on this computer, file not yet written: %1").arg(trouble);
    case Place::Nowhere:
        break;
    }
    return trouble.isEmpty() ? Tr::tr("Saving…") : Tr::tr("Not saved yet: %1").arg(trouble);
}

} // namespace facet
