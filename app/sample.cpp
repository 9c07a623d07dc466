// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "exchange/yaml.h"
#include "model/tr.h"

#include <QFile>

namespace facet {

Result<Plan> samplePlan()
{
    QFile file(QStringLiteral(":/facet/sample.yaml"));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Tr::tr("The sample plan is missing from this build of Facet."));
    }
    return exchange::fromYaml(file.readAll());
}

Plan emptyPlan()
{
    Settings settings;
    settings.id = Id<Settings>::create();
    return Plan().with(settings);
}

} // namespace facet
