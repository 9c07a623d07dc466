// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardlooks.h"
#include "panelfixture.h"
#include "panels/markdowneditor.h"
#include "panels/markdownview.h"
#include "panels/plaintextbox.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QToolButton>

#include <BreezeIcons>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using facet::test::control;

namespace {

/// The editor of a unit's needs, alone in a window.
struct Desk : test::Workplace
{
    explicit Desk(render::Look look = render::Look::Light)
        : Workplace(test::richPlan(), look),
          editor(context, *infoOf(kindOf<Unit>()).field(u"needs"), &window)
    {
        window.resize(480, 480);
        editor.resize(480, 480);
        window.show();
        window.activateWindow();
        isReady = QTest::qWaitForWindowActive(&window);
        text = editor.findChild<PlainTextBox *>();
        text->setFocus();
    }

    MarkdownView *view() const { return editor.findChild<MarkdownView *>(); }

    void paste(const QString &plain, const QString &html = {}) const
    {
        auto *data = new QMimeData;
        data->setText(plain);
        if (!html.isEmpty()) {
            data->setHtml(html);
        }
        QApplication::clipboard()->setMimeData(data);
        QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    }

    QWidget window;
    MarkdownEditor editor;
    PlainTextBox *text = nullptr;
    bool isReady = false;
};

/// Time of this program's own, so that a busy machine does not count.
double cpuSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

QStringList linksOf(const QTextDocument &document)
{
    QStringList links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isAnchor()) {
                links.append(it.fragment().charFormat().anchorHref());
            }
        }
    }
    return links;
}

} // namespace

class TestMarkdown : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        BreezeIcons::initIcons();
        QIcon::setThemeName(u"breeze"_s);
    }

    void previewFollowsTyping();
    void highlightsInEveryLook();
    void pastesPlainly_data();
    void pastesPlainly();
    void dropsPlainly();
    void staysSilentWhenShown();
    void offersHarmlessLinksOnly_data();
    void offersHarmlessLinksOnly();
    void opensNoFileAndNoSocket();
    void showsMarkupOfOthersAsText();
    void outlivesHostileTexts_data();
    void outlivesHostileTexts();
    void looks_data();
    void looks();
};

void TestMarkdown::previewFollowsTyping()
{
    Desk desk;
    QVERIFY(desk.isReady);
    QVERIFY(!desk.view()->isVisible());
    QTest::mouseClick(control<QToolButton>(desk.editor, u"Preview “Needs”"_s), Qt::LeftButton);
    QVERIFY(desk.view()->isVisible() && desk.text->isVisible());
    QSignalSpy edited(&desk.editor, &FieldEditor::edited);
    desk.text->setFocus();
    QTest::keyClicks(desk.text, u"**Listen** first"_s);
    QVERIFY(!edited.isEmpty());
    QCOMPARE(desk.editor.value().toString(), u"**Listen** first"_s);
    QTRY_COMPARE(desk.view()->toPlainText().trimmed(), u"Listen first"_s);
    QTest::mouseClick(control<QToolButton>(desk.editor, u"Preview “Needs”"_s), Qt::LeftButton);
    QVERIFY(!desk.view()->isVisible());
}

void TestMarkdown::highlightsInEveryLook()
{
    for (const render::Look look :
         {render::Look::Light, render::Look::Dark, render::Look::HighContrast}) {
        Desk desk(look);
        QVERIFY(desk.isReady);
        QTest::keyClicks(desk.text, u"# Head"_s);
        const QList<QTextLayout::FormatRange> formats =
            desk.text->document()->firstBlock().layout()->formats();
        QVERIFY(!formats.isEmpty());
        const render::Theme &theme = desk.context.theme();
        for (const QTextLayout::FormatRange &range : formats) {
            const QColor colour = range.format.foreground().color();
            QVERIFY(render::contrastRatio(colour, theme.surface) >= theme.textContrast - 0.01);
        }
    }
}

void TestMarkdown::pastesPlainly_data()
{
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *name, const QString &plain, const QString &kept,
                        const QString &html = {}) { QTest::newRow(name) << plain << html << kept; };
    row("rich", u"Hello"_s, u"Hello"_s, u"<b>Hello</b><img src=\"file:///etc/passwd\">"_s);
    row("soft hyphens", u"De\u00adpart\u00adment"_s, u"Department"_s);
    row("zero width", u"pass\u200bword\ufeff"_s, u"password"_s);
    row("odd blanks", u"10 000 people"_s, u"10 000 people"_s);
    row("reversed", u"safe\u202eexe.txt"_s, u"safeexe.txt"_s);
    row("control", u"a\x07\x1b[31mb"_s, u"a[31mb"_s);
    row("line ends", u"a\r\nb\rc"_s, u"a\nb\nc"_s);
    row("composed", u"cafe\u0301"_s, u"caf\u00e9"_s);
    row("other scripts", u"مرحبا 🙂 日本"_s, u"مرحبا 🙂 日本"_s);
    row("joined letters", u"می\u200cخواهم"_s, u"می\u200cخواهم"_s);
}

void TestMarkdown::pastesPlainly()
{
    QFETCH(QString, plain);
    QFETCH(QString, html);
    QFETCH(QString, kept);
    Desk desk;
    QVERIFY(desk.isReady);
    desk.paste(plain, html);
    QCOMPARE(desk.editor.value().toString(), kept);
    QTest::keyClick(desk.text, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.editor.value().toString(), QString());
}

/// A dropped picture or rich text brings nothing along; a dropped file only its address.
void TestMarkdown::dropsPlainly()
{
    Desk desk;
    QVERIFY(desk.isReady);
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    auto *data = new QMimeData;
    data->setImageData(picture);
    data->setHtml(u"<img src=\"data:image/png;base64,AAAA\">"_s);
    QApplication::clipboard()->setMimeData(data);
    QTest::keyClick(desk.text, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk.editor.value().toString(), QString());
}

void TestMarkdown::staysSilentWhenShown()
{
    Desk desk;
    QSignalSpy edited(&desk.editor, &FieldEditor::edited);
    desk.editor.setValue(u"# Title\n\n- a\n- b"_s);
    desk.context.setTheme(render::makeTheme(render::Look::Dark, QApplication::font()));
    QTest::qWait(50);
    QVERIFY(edited.isEmpty());
}

void TestMarkdown::offersHarmlessLinksOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("links");
    const auto row = [](const char *name, const QString &text, const QStringList &links = {}) {
        QTest::newRow(name) << text << links;
    };
    row("web", u"[a](https://example.org/x) [b](HTTP://example.org)"_s,
        {u"https://example.org/x"_s, u"HTTP://example.org"_s});
    row("mail", u"[a](mailto:a@example.org)"_s, {u"mailto:a@example.org"_s});
    row("mail with a file", u"[a](mailto:a@example.org?attach=/etc/passwd)"_s);
    row("mail with a file, in capitals", u"[a](mailto:a@example.org?ATTACHMENT=/etc/passwd)"_s);
    row("script", u"[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1))"_s);
    row("file", u"[a](file:///etc/passwd) [b](/etc/passwd) [c](../x) [d](\\\\host\\share)"_s);
    row("others",
        u"[a](data:text/html,x) [b](smb://h/s) [c](ssh://h) [d](facet:x) [e](vbscript:x)"_s);
    row("passes for another",
        u"[bank](https://bank.example@evil.example/) "
        "[b](https://a:b@evil.example)"_s);
    row("no host", u"[a](http:///x) [b](https:)"_s);
    row("referred to", u"[a][1]\n\n[1]: file:///etc/passwd"_s);
    row("in angle brackets", u"<file:///etc/passwd> <javascript:x>"_s);
    row("picture in a link", u"[![p](file:///etc/passwd)](file:///etc/passwd)"_s);
    row("html", u"<a href=\"file:///etc/passwd\">a</a>"_s);
    row("fragment", u"[a](#there)"_s);
}

void TestMarkdown::offersHarmlessLinksOnly()
{
    QFETCH(QString, text);
    QFETCH(QStringList, links);
    MarkdownView view;
    view.setMarkdownText(text);
    QCOMPARE(linksOf(*view.document()), links);
}

void TestMarkdown::opensNoFileAndNoSocket()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QSignalSpy called(&server, &QTcpServer::newConnection);
    const QTemporaryDir folder;
    QImage picture(40, 40, QImage::Format_RGB32);
    picture.fill(Qt::red);
    const QString file = folder.filePath(u"red.png"_s);
    QVERIFY(picture.save(file));

    MarkdownView view;
    view.resize(300, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QString web = u"http://127.0.0.1:%1/x.png"_s.arg(server.serverPort());
    view.setMarkdownText(u"![a](%1) ![b](file://%2) ![c](%2)\n\n![d][r]\n\n[r]: %1\n\n"
                         "<img src=\"%1\"> | x |\n|---|\n| ![e](%2) |"_s.arg(web, file));
    QTest::qWait(200);
    QVERIFY(called.isEmpty());
    QVERIFY(view.toPlainText().contains(u"[image]"));
    const QImage shot = view.grab().toImage();
    for (int y = 0; y < shot.height(); ++y) {
        for (int x = 0; x < shot.width(); ++x) {
            QVERIFY(shot.pixelColor(x, y) != QColor(Qt::red));
        }
    }
    QVERIFY(!view.loadResource(QTextDocument::ImageResource, QUrl::fromLocalFile(file))
                 .value<QImage>()
                 .isNull());
    QCOMPARE(view.loadResource(QTextDocument::ImageResource, QUrl::fromLocalFile(file))
                 .value<QImage>()
                 .size(),
             QSize(1, 1));
}

void TestMarkdown::showsMarkupOfOthersAsText()
{
    MarkdownView view;
    view.setMarkdownText(u"<b>bold</b> <script>alert(1)</script> <style>*{color:red}</style>"_s);
    QVERIFY(view.toPlainText().contains(u"<b>bold</b>"));
    QVERIFY(view.toPlainText().contains(u"<script>"));
}

void TestMarkdown::outlivesHostileTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotations") << QString(100'000, u'>');
    QTest::newRow("quotations with blanks") << u"> "_s.repeated(50'000);
    QTest::newRow("lists") << u"- "_s.repeated(50'000);
    QTest::newRow("numbers") << u"1. "_s.repeated(30'000);
    QTest::newRow("mixed") << u"> - 1. * "_s.repeated(10'000);
    QTest::newRow("brackets") << QString(50'000, u'[') + QString(50'000, u']');
    QTest::newRow("pictures") << u"!["_s.repeated(30'000);
    QTest::newRow("stars") << u"*a **b "_s.repeated(20'000);
    QTest::newRow("back ticks") << u"`"_s.repeated(100'000) + u'a';
    const QString cells = u"|b"_s.repeated(500) + u"|\n"_s;
    QTest::newRow("table") << cells + u"|-"_s.repeated(500) + u"|\n"_s + cells.repeated(50);
    QTest::newRow("one long line") << QString(1'000'000, u'x');
    QTest::newRow("many lines") << u"text\n\n"_s.repeated(150'000);
    QTest::newRow("references") << u"[a]: b\n"_s.repeated(20'000) + u"[a]"_s.repeated(20'000);
    QTest::newRow("lone surrogates") << QString(1000, QChar(0xD800));
}

void TestMarkdown::outlivesHostileTexts()
{
    QFETCH(QString, text);
    MarkdownView view;
    double start = cpuSeconds();
    view.setMarkdownText(text);
    QVERIFY2(cpuSeconds() - start < 3, qPrintable(QString::number(cpuSeconds() - start)));
    QVERIFY(view.document()->characterCount() >= 1);

    Desk desk;
    start = cpuSeconds();
    desk.editor.setValue(text);
    QVERIFY2(cpuSeconds() - start < 3, qPrintable(QString::number(cpuSeconds() - start)));
    QVERIFY(!desk.text->toPlainText().isEmpty());
}

void TestMarkdown::looks_data()
{
    QTest::addColumn<render::Look>("look");
    QTest::newRow("light") << render::Look::Light;
    QTest::newRow("dark") << render::Look::Dark;
}

/// FACET_SHOTS names a folder to keep the pictures in.
void TestMarkdown::looks()
{
    QFETCH(const render::Look, look);
    test::dress(look);
    Desk desk(look);
    desk.editor.setValue(u"## What we need\n\n- **Fewer calls** on Mondays\n- *Happier* people, "
                         "see [the study](https://example.org)\n\n![chart](file:///x.png)"_s);
    desk.editor.setPreview(true);
    test::keepPicture(desk.window,
                      u"markdown-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
}

QTEST_MAIN(TestMarkdown)
#include "tst_markdown.moc"
