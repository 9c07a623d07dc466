// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownview.h"

#include <QDesktopServices>
#include <QImage>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFragment>
#include <QUrlQuery>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 200'000; // characters; reading more would hold up the window
constexpr int deepest = 30; // quotations and lists within one another, which Qt reads by recursion

bool askToOpen(QWidget *parent, const QUrl &url)
{
    QMessageBox box(parent);
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(MarkdownView::tr("Open a link"));
    box.setText(MarkdownView::tr("This link leaves Facet and opens:"));
    box.setInformativeText(url.toString(QUrl::FullyEncoded));
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

/// @p text without what only serves to wear the reader of it out: its end beyond mostShown, and
/// marks of quotations and lists at the beginning of a line beyond deepest.
QString readable(const QString &text)
{
    static const QRegularExpression marks(
        u"^((?:[ \\t]*(?:>|[-+*]|[0-9]{1,9}[.)])[ \\t]*){%1})(?:[ \\t]*(?:>|[-+*]|[0-9]{1,9}[.)]))*+"_s
            .arg(deepest),
        QRegularExpression::MultilineOption);
    QString shown = text.left(mostShown);
    shown.replace(marks, u"\\1"_s);
    return text.size() > mostShown
        ? shown + u"\n\n"_s + MarkdownView::tr("The text goes on beyond what is shown here.")
        : shown;
}

/// A mail programme may be told to attach files; an address with a name in it passes for another.
bool hidesSomething(const QUrl &url)
{
    const QUrlQuery query(url.query().toLower());
    return !url.userInfo().isEmpty() || query.hasQueryItem(u"attach"_s)
        || query.hasQueryItem(u"attachment"_s);
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
    document()->setMarkdown(readable(text), features);
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
    const bool isWeb = (scheme == u"http" || scheme == u"https") && !url.host().isEmpty();
    return url.isValid() && (isWeb || scheme == u"mailto") && !hidesSomething(url);
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
