// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

/// A word on a page, in points from the top left corner.
struct PdfWord
{
    QRectF area;
    QString text;
};

struct PdfPage
{
    QSizeF size;
    QList<PdfWord> words;
};

/// What an ordinary PDF reader sees in a file, by the tools of poppler and qpdf.
class PdfReader
{
public:
    explicit PdfReader(const QByteArray &pdf);

    /// What `qpdf --check` complains of; empty: nothing.
    QString complaints() const;
    QList<PdfPage> pages() const;
    QString text() const;
    /// Fonts that are not embedded.
    QStringList looseFonts() const;
    int images() const;
    /// "Title: …" and so on, as pdfinfo prints it.
    QString info() const;
    /// The tree of tagged parts, as pdfinfo prints it.
    QString structure() const;
    /// Every text size set by the pages' contents, in points as it appears on the page.
    QList<double> textSizes() const;

    int bookmarks() const;
    /// Links and bookmarks that lead nowhere, or somewhere they must not.
    QStringList badLinks() const;
    int links() const;
    /// Keys that make a reader run something.
    QStringList activeKeys() const;

private:
    QByteArray run(const QString &tool, const QStringList &arguments, int *code = nullptr) const;
    QJsonObject objects() const;

    QByteArray m_pdf;
};

/// Pairs of words of one page that lie on one another, and words that lie beyond the page.
QStringList collisions(const QList<PdfPage> &pages);
QStringList strays(const QList<PdfPage> &pages);
