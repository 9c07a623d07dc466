// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/routing/pattern.h"
#include "fuzz.h"

/// The words by which a message is routed, as anybody may type them.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QString words = QString::fromUtf8(fuzzInput(bytes, size));
    for (const facet::routing::Alternative &alternative : facet::routing::parsePattern(words)) {
        if (alternative.terms.isEmpty()) {
            qFatal("a line without a word was kept");
        }
    }
    (void)facet::routing::oddities(words);
    return 0;
}

QList<QByteArray> fuzzSeeds()
{
    return {"refund \"money back\" -spam\nrefunds",
            "\xe2\x80\x9cgeld zur\xc3\xbc"
            "ck\xe2\x80\x9d -\"no thanks\"\n\n-only\n\"open",
            "a b c d e f g h i j k l m n o p\n\"\"\n- -\n-\"\"",
            "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e \xf0\x9f\x98\x80 e\xcc\x81"};
}
