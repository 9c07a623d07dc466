// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texts.h"

#include "model/tr.h"

#include <QLocale>

namespace facet::panels {

using namespace Qt::StringLiterals;

QString measured(double value, const QString &measure)
{
    const QString number = QLocale().toString(value, 'g', 10);
    return measure.isEmpty() ? number : Tr::tr("%1 %2").arg(number, measure);
}

QString shareText(const std::optional<double> &share)
{
    return share ? Tr::tr("%1 %").arg(QLocale().toString(qRound(*share * 100))) : QString();
}

QString kpiText(const Kpi &kpi, const assess::Progress &progress)
{
    const auto number = [](const std::optional<double> &value) {
        return value ? QLocale().toString(*value, 'g', 10) : u"?"_s;
    };
    const QString aim = kpi.target ? measured(*kpi.target, kpi.measure) : Tr::tr("no target");
    const QString way = Tr::tr("%1 → %2").arg(number(kpi.baseline), aim);
    return progress.actual ? Tr::tr("%1, now %2").arg(way, number(progress.actual))
                           : Tr::tr("%1, no value yet").arg(way);
}

} // namespace facet::panels
