// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deck/words.h"
#include "fuzz.h"
#include "panels/markdownview.h"

#include <QUrl>

#include <algorithm>

using namespace facet;

namespace {

/// An address that is written into a PDF or shown to be opened: of a harmless scheme, and without a
/// character that ends the text it stands in.
void refuseHarm(const QByteArray &address)
{
    const bool isHarmless = address.startsWith("http://") || address.startsWith("https://")
        || address.startsWith("mailto:");
    const bool breaksOut = std::ranges::any_of(address, [](char c) {
        return c <= ' ' || c >= 127 || QByteArrayView(R"(()<>\)").contains(c);
    });
    if (!isHarmless || breaksOut) {
        qFatal("a harmful address came through: %s", address.toPercentEncoding().constData());
    }
}

} // namespace

/// Addresses as anybody may type them: what is kept of one, and of those within a text.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QString text = QString::fromUtf8(fuzzInput(bytes, size));
    const QByteArray safe = deck::safeAddress(text);
    if (!safe.isEmpty()) {
        refuseHarm(safe);
        if (deck::safeAddress(QString::fromLatin1(safe)) != safe) {
            qFatal("a safe address is not safe the second time");
        }
    }
    for (const deck::FoundAddress &found : deck::addressesIn(text)) {
        refuseHarm(found.address);
        if (found.start < 0 || found.length <= 0 || found.start + found.length > text.size()) {
            qFatal("an address lies outside its text");
        }
    }
    const QUrl url(text);
    if (panels::MarkdownView::isHarmless(url)) {
        const QString scheme = url.scheme().toLower();
        if (scheme != QLatin1StringView("http") && scheme != QLatin1StringView("https")
            && scheme != QLatin1StringView("mailto")) {
            qFatal("a harmful address may be followed");
        }
    }
    return 0;
}

QList<QByteArray> fuzzSeeds()
{
    return {"http://example.org/a/b?c=d&e=f#g",
            "See https://example.org/(x), mailto:a@b.org?subject=Hi&attach=/etc/passwd.",
            "http://x/)/S/JavaScript/JS(app.alert(1))/A<</URI (http://y\\",
            "javascript:alert(1) file:///etc/passwd vbscript:x data:text/html,<script>",
            "HTTP://user:secret@host:80/%00%0a%2e%2e/ https://[::1]:443/ http://x\xc3\xbc.org/\xe2"
            "\x80\xae",
            "  mailto:\xe6\x97\xa5@\xe6\x9c\xac.org\nhttps://\xf0\x9f\x98\x80.example "};
}
