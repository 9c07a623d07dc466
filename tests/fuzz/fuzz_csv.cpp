// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/columns.h"
#include "exchange/import.h"
#include "fuzz.h"

using namespace facet;

/// Tables of people, from the bytes to the plan.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const auto table = exchange::readTable(fuzzInput(bytes, size));
    if (table) {
        (void)exchange::prepareImport(*table, exchange::Mapping::guess(*table), {}, Plan());
    }
    return 0;
}

QList<QByteArray> fuzzSeeds()
{
    return {
        "Name,Title,Department,Manager,Email\nAnna,Head,Sales,,a@b.org\nBen,Clerk,Sales,Anna,\n",
        "id;name;parentId;positionName\n1;Company;;\n2;\"Sales; North\";1;Head\n3;Ben;2;\n",
        "\xef\xbb\xbfUnit\tReports to\nA\tB\nB\tC\nC\tA\n",
        QByteArray("\xff\xfeN\0a\0m\0e\0\n\0A\0\n\0", 16),
        "Path,Name\nA/B/C,Anna\nA/B,Ben\n\n\nTotal,2\n",
        "\"a\"\"b\",\"line\nbreak\"\n=1+1,'=2\n"};
}
