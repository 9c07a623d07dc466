// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gravity.h"

#include "model/tr.h"

#include <QLocale>

namespace facet::assess {

void FindingCount::add(Gravity gravity)
{
    errors += gravity == Gravity::Error ? 1 : 0;
    warnings += gravity == Gravity::Warning ? 1 : 0;
    infos += gravity == Gravity::Info ? 1 : 0;
}

Gravity FindingCount::worst() const
{
    if (errors > 0) {
        return Gravity::Error;
    }
    return warnings > 0 ? Gravity::Warning : Gravity::Info;
}

QString FindingCount::text() const
{
    QStringList parts;
    if (errors > 0) {
        parts.append(Tr::tr("%n error(s)", nullptr, errors));
    }
    if (warnings > 0) {
        parts.append(Tr::tr("%n warning(s)", nullptr, warnings));
    }
    if (infos > 0) {
        parts.append(Tr::tr("%n hint(s)", nullptr, infos));
    }
    return QLocale().createSeparatedList(parts);
}

} // namespace facet::assess
