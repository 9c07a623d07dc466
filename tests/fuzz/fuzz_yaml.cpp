// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/yaml.h"
#include "fuzz.h"
#include "support/randomplan.h"

using namespace facet;

/// Plans written as YAML; one that is understood must come back equal.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const Result<Plan> plan = exchange::fromYaml(fuzzInput(bytes, size));
    if (plan && exchange::fromYaml(exchange::toYaml(*plan)) != plan) {
        qFatal("a plan did not come back from YAML as it was");
    }
    return 0;
}

QList<QByteArray> fuzzSeeds()
{
    return {exchange::toYaml(test::randomPlan(1, 2)), exchange::toYaml(test::randomPlan(2, 1)),
            "facet: 1\nunits:\n  - id: a\n    name: Company\n    units:\n      - id: b\n        "
            "name: Sales\npeople:\n  - {id: p, name: Anna, note: |\n      Text\n    }\n",
            "facet: 1\nsettings: {name: Plan}\n"};
}
