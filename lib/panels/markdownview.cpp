// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownview.h"

#include <QDesktopServices>
#include <QImage>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFragment>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

bool askToOpen(QWidget *parent, const QUrl &url)
{
    QMessageBox box(parent);
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(MarkdownView::tr("Open a link"));
    box.setText(MarkdownView::tr("This link leaves Facet and opens:"));
    box.setInformativeText(url.toDisplayString(QUrl::FullyEncoded));
    const QPushButton *open = box.addButton(MarkdownView::tr("Open link"), QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == open;
}

std::function<bool(QWidget *, const QUrl &)> &linkConsent()
{
    static std::function<bool(QWidget *, const QUrl &)> consent = askToOpen;
    return consent;
}

std::function<void(const QUrl &)> &linkOpener()
{
    static std::function<void(const QUrl &)> opener = [](const QUrl &url) {
        QDesktopServices::openUrl(url);
    };
    return opener;
}

/// One stretch of the text whose format has to go, and the text that stands instead.
struct Repair
{
    int position;
    int length;
    QString replacement;
};

void findRepairs(const QTextBlock &block, QList<Repair> &repairs)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat format = fragment.charFormat();
        if (format.isImageFormat()) {
            repairs.append({fragment.position(), fragment.length(), MarkdownView::tr("[image]")});
        } else if (format.isAnchor() && !MarkdownView::isHarmless(QUrl(format.anchorHref()))) {
            repairs.append({fragment.position(), fragment.length(), fragment.text()});
        }
    }
}

/// Replaces pictures by a word and makes plain text of links that may not be followed.
void makeHarmless(QTextDocument &document)
{
    QList<Repair> repairs;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        findRepairs(block, repairs);
    }
    QTextCursor cursor(&document);
    for (auto it = repairs.crbegin(); it != repairs.crend(); ++it) {
        cursor.setPosition(it->position);
        cursor.setPosition(it->position + it->length, QTextCursor::KeepAnchor);
        cursor.insertText(it->replacement, QTextCharFormat());
    }
}

} // namespace

MarkdownView::MarkdownView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    connect(this, &QTextBrowser::anchorClicked, this, &MarkdownView::follow);
}

void MarkdownView::setMarkdownText(const QString &text)
{
    QTextDocument::MarkdownFeatures features = QTextDocument::MarkdownDialectGitHub;
    features.setFlag(QTextDocument::MarkdownNoHTML);
    document()->setMarkdown(text, features);
    makeHarmless(*document());
}

QVariant MarkdownView::loadResource(int, const QUrl &)
{
    static const QImage nothing = [] {
        QImage image(1, 1, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        return image;
    }();
    return nothing;
}

bool MarkdownView::isHarmless(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    return url.isValid() && (scheme == u"http" || scheme == u"https" || scheme == u"mailto");
}

void MarkdownView::setLinkConsent(std::function<bool(QWidget *, const QUrl &)> consent)
{
    linkConsent() = consent ? std::move(consent) : askToOpen;
}

void MarkdownView::setLinkOpener(std::function<void(const QUrl &)> opener)
{
    linkOpener() = std::move(opener);
}

void MarkdownView::follow(const QUrl &url)
{
    if (isHarmless(url) && linkConsent()(this, url)) {
        linkOpener()(url);
    }
}

} // namespace facet::panels
