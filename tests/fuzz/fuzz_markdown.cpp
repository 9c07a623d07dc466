// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"
#include "panels/markdownview.h"

#include <QTextBlock>
#include <QTextDocument>

using facet::panels::MarkdownView;

namespace {

void refuseHarm(const QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (format.isImageFormat()) {
                qFatal("a picture came through");
            }
            if (format.isAnchor() && !format.anchorHref().isEmpty()
                && !MarkdownView::isHarmless(QUrl(format.anchorHref()))) {
                qFatal("a harmful link came through");
            }
        }
    }
}

} // namespace

/// Markdown laid out; no picture and no harmful link may be left in it.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static MarkdownView view;
    view.resize(400, 300);
    view.setMarkdownText(QString::fromUtf8(fuzzInput(bytes, size)));
    (void)view.document()->size();
    refuseHarm(*view.document());
    return 0;
}

QList<QByteArray> fuzzSeeds()
{
    return {"# Heading\n\n- one\n  - two\n\n1. three\n\n> quote\n\n`code`\n",
            "[a](http://x.org) [b](javascript:alert(1)) [c](file:///etc/passwd) <mailto:a@b.org>",
            "![i](/etc/hostname) ![j](http://x/y.png \"t\") <img src=x> <table><tr><td>x",
            "| a | b |\n|---|---|\n| 1 | 2 |\n\n***bold** _it_ ~~no~~*\n",
            "[r]: http://x.org/)/S/JavaScript/JS(app.alert(1)\n\n[r] [r][r] ![r]\n"};
}
