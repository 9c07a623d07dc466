// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartplans.h"
#include "render/orgchart.h"

#include <QFont>

namespace facet::test {

/// A theme that does not depend on the machine's fonts.
inline render::Theme testTheme(render::Look look = render::Look::Light)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(13);
    return render::makeTheme(look, font);
}

/// Everything a chart shows, as text: one line per card.
inline QStringList describe(const render::OrgChart &chart)
{
    QStringList lines;
    for (int i = 0; i < chart.count(); ++i) {
        const Id<Unit> unit = chart.unitAt(i);
        const QRectF rect = chart.rectOf(unit);
        const render::CardContent content = chart.content(unit);
        QString facets;
        for (const bool covered : content.facets) {
            facets += covered ? u'x' : u'-';
        }
        lines << QStringLiteral("%1 @%2,%3 %4x%5 below %6: %7 | %8 people, %9 hidden | ")
                     .arg(content.name)
                     .arg(rect.x())
                     .arg(rect.y())
                     .arg(rect.width())
                     .arg(rect.height())
                     .arg(chart.plan().get(chart.parentOf(unit)).name, content.people.join(u';'))
                     .arg(content.headcount)
                     .arg(content.hidden)
                + facets + u' ' + content.head + u' ' + content.colourWord;
    }
    return lines;
}

/// The chart of a made up organisation in the light theme.
inline render::OrgChart chartOf(const render::ChartPlan &some,
                                const render::ChartOptions &options = {})
{
    return {some.plan, some.scores, options, testTheme()};
}

} // namespace facet::test
