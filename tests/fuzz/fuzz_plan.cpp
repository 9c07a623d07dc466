// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"
#include "storage/planfile.h"
#include "support/randomplan.h"

#include <QFile>
#include <QTemporaryDir>

using namespace facet;

namespace {

const QTemporaryDir &folder()
{
    static const QTemporaryDir made;
    return made;
}

} // namespace

/// Plan files: what is read must be what was once written, or refused.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QString path = folder().filePath(QStringLiteral("plan.facet"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || file.write(fuzzInput(bytes, size)) < 0) {
        return 0;
    }
    file.close();
    (void)storage::readPlanFile(path);
    (void)storage::rescuePlanFile(path);
    return 0;
}

QList<QByteArray> fuzzSeeds()
{
    QList<QByteArray> seeds;
    for (quint32 seed = 1; seed <= 3; ++seed) {
        const QString path = folder().filePath(QStringLiteral("seed%1.facet").arg(seed));
        (void)storage::writePlanFile(path, test::randomPlan(seed, 2));
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            seeds.append(file.readAll());
        }
    }
    return seeds;
}
