// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextBrowser>

#include <functional>

namespace facet::panels {

/// Shows Markdown that may come from anybody: no HTML, no picture is ever loaded, and a link opens
/// only after its whole address was shown and agreed to (http, https and mailto alone).
class MarkdownView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit MarkdownView(QWidget *parent = nullptr);

    /// Shows @p text; pictures stand as "[image]".
    void setMarkdownText(const QString &text);

    QVariant loadResource(int type, const QUrl &name) override;

    /// Whether a link to @p url may be offered at all.
    static bool isHarmless(const QUrl &url);
    /// Replaces the question whether to open an address, for tests.
    static void setLinkConsent(std::function<bool(QWidget *, const QUrl &)> consent);
    /// Replaces the opening of an address, for tests.
    static void setLinkOpener(std::function<void(const QUrl &)> opener);

private:
    void follow(const QUrl &url);
};

} // namespace facet::panels
