// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "commands.h"
#include "exchange/planschema.h"
#include "exportfile.h"
#include "model/tr.h"

namespace facet::cli {

Result<void> runSchema(const QCommandLineParser &parser, Output &output)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty()) {
        output.out << QString::fromUtf8(exchange::planSchema()) << Qt::flush;
        return {};
    }
    return writeFile(arguments.constFirst(), exchange::planSchema()).transform([&] {
        output.out << Tr::tr("Wrote %1.").arg(cleanLine(arguments.constFirst())) << Qt::endl;
    });
}

} // namespace facet::cli
