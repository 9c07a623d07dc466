// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outsidechange.h"

#include "base/text.h"
#include "model/tr.h"

#include <QFile>
#include <QFileInfo>

namespace facet::storage {

using namespace Qt::StringLiterals;

Result<OutsideChange> readOutsideChange(const WorkStore &store)
{
    const QString copy = u"outside.facet"_s;
    QFile::remove(store.fileInFolder(copy));
    const Result<LoadedPlan> found = importPlanFile(store.path(), store.fileInFolder(copy));
    if (!found) {
        return std::unexpected(found.error());
    }
    if (found->planId != store.planId()) {
        return failure(Tr::tr("“%1” is now another plan and is not overwritten. Save under another "
                              "name to keep this one.")
                           .arg(isolated(QFileInfo(store.path()).fileName())));
    }
    const Result<LoadedPlan> base = store.baseFile().isEmpty() ? Result<LoadedPlan>(LoadedPlan())
                                                               : readPlanFile(store.baseFile());
    return OutsideChange{base ? base->plan : Plan(), found->plan, found->identity, copy};
}

} // namespace facet::storage
