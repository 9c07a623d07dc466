// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/source/codegutter.h"
#include "panels/source/folding.h"
#include "panels/source/linehighlighter.h"
#include "sourcedesk.h"
#include "support/randomplan.h"

#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using facet::test::Desk;

namespace {

QList<int> foldedLines(const CodeEditor &editor)
{
    QList<int> lines;
    for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next()) {
        if (folding::isFolded(block)) {
            lines.append(block.blockNumber() + 1);
        }
    }
    return lines;
}

int hiddenLines(const CodeEditor &editor)
{
    int count = 0;
    for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next()) {
        count += block.isVisible() ? 0 : 1;
    }
    return count;
}

/// The colours of one line as text: each word with the colour's name, default ones without.
QColor colourOf(const CodeEditor &editor, const QString &words)
{
    const auto at = editor.toPlainText().indexOf(words);
    if (at < 0) {
        return {};
    }
    const QTextBlock block = editor.document()->findBlock(static_cast<int>(at));
    const int inLine = static_cast<int>(at) - block.position();
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        if (inLine >= range.start && inLine < range.start + range.length) {
            return range.format.foreground().color();
        }
    }
    return {};
}

} // namespace

/// The editor of a plan's source: folding, finding, indenting, colours.
class TestCodeEditor : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void folds();
    void unfoldsWhatIsEditedOrFound();
    void finds();
    void indents();
    void highlights();
    void highlightsLongTextsPieceByPiece();
};

void TestCodeEditor::folds()
{
    Desk desk;
    QVERIFY(desk.isReady);
    CodeEditor &editor = desk.editor();
    desk.goBehind(u"\nunits:"_s);
    const int units = editor.textCursor().blockNumber() + 1;
    QTest::keyClick(&editor, Qt::Key_BracketLeft, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(foldedLines(editor), QList<int>{units});
    const QTextBlock head = editor.textCursor().block();
    QVERIFY(!head.next().isVisible());
    QVERIFY(folding::lastOf(head).text().contains(u"name: People"));
    QVERIFY(folding::lastOf(head).next().next().isVisible());
    QTest::keyClick(&editor, Qt::Key_BracketRight, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(hiddenLines(editor), 0);

    // With the mouse, on the handle of the line.
    auto *gutter = editor.findChild<CodeGutter *>();
    editor.centerCursor();
    const QPoint at(gutter->width() - 8, editor.cursorRect().center().y());
    QTest::mouseClick(gutter, Qt::LeftButton, {}, at);
    QCOMPARE(foldedLines(editor), QList<int>{units});

    editor.foldAll();
    const QStringList visible = [&] {
        QStringList lines;
        for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next()) {
            if (block.isVisible() && !block.text().isEmpty()) {
                lines.append(block.text());
            }
        }
        return lines;
    }();
    QCOMPARE(visible.first(), u"facet: 1"_s);
    QVERIFY(std::ranges::none_of(visible, [](const QString &l) { return l.startsWith(u' '); }));
    editor.unfoldAll();
    QCOMPARE(hiddenLines(editor), 0);
    QVERIFY(!desk.board->isEdited());
}

void TestCodeEditor::unfoldsWhatIsEditedOrFound()
{
    Desk desk;
    QVERIFY(desk.isReady);
    CodeEditor &editor = desk.editor();
    editor.foldAll();
    desk.goBehind(u"\nunits:"_s);
    QTest::keyClick(&editor, Qt::Key_Space);
    QVERIFY(editor.textCursor().block().next().isVisible());

    // What joins a hidden line with a visible one shows it again.
    editor.foldAll();
    desk.goBehind(u"\npositions:"_s);
    QTest::keyClick(&editor, Qt::Key_Home);
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QVERIFY(editor.textCursor().block().isVisible());
    for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next()) {
        QVERIFY2(block.isVisible() || !folding::headOf(block).text().startsWith(u' '),
                 qPrintable(block.text()));
    }

    editor.foldAll();
    QTest::keyClick(&editor, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(desk.board->findChild<QLineEdit *>(), u"Video"_s);
    editor.foldAll();
    QTest::keyClicks(desk.board->findChild<QLineEdit *>(), u"x"_s);
    QTest::keyClick(desk.board->findChild<QLineEdit *>(), Qt::Key_Backspace);
    QVERIFY(editor.textCursor().block().isVisible());
}

void TestCodeEditor::finds()
{
    Desk desk;
    QVERIFY(desk.isReady);
    QTest::keyClick(&desk.editor(), Qt::Key_F, Qt::ControlModifier);
    auto *line = desk.board->findChild<QLineEdit *>();
    QTRY_VERIFY(line->hasFocus());
    QTest::keyClicks(line, u"FORUM"_s);
    QCOMPARE(desk.editor().textCursor().selectedText().toLower(), u"forum"_s);
    QVERIFY(desk.named<QLabel>(u"1 of 1"_s));
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(line, u"listens: true"_s);
    QVERIFY(desk.named<QLabel>(u"1 of 2"_s) || desk.named<QLabel>(u"2 of 2"_s));
    const int first = desk.editor().textCursor().position();
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(desk.editor().textCursor().position() != first);
    QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(desk.editor().textCursor().position(), first);
    QTest::keyClicks(line, u"#"_s);
    QVERIFY(desk.named<QLabel>(u"not found"_s));
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!line->isVisible() && desk.editor().hasFocus());
    QVERIFY(desk.board->startSearch());
}

void TestCodeEditor::indents()
{
    Desk desk;
    QVERIFY(desk.isReady);
    CodeEditor &editor = desk.editor();
    desk.goBehind(u"\nunits:"_s);
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClicks(&editor, u"- name: A"_s);
    QCOMPARE(editor.textCursor().block().text(), u"  - name: A"_s);
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClick(&editor, Qt::Key_Tab);
    QTest::keyClicks(&editor, u"x"_s);
    QCOMPARE(editor.textCursor().block().text(), u"    x"_s);
    QTest::keyClick(&editor, Qt::Key_Backtab);
    QCOMPARE(editor.textCursor().block().text(), u"  x"_s);
    QTest::keyClick(&editor, Qt::Key_Escape);
    QVERIFY(!editor.hasFocus()); // the keyboard is not caught in the text
}

void TestCodeEditor::highlights()
{
    Plan plan = test::richPlan();
    Unit unit = plan.get(test::support);
    unit.needs = u"Answers\n\nkind: not a field"_s;
    unit.target = 3;
    Desk desk(plan.with(unit));
    QVERIFY(desk.isReady);
    QTRY_VERIFY(desk.editor().highlighter().isFinished());
    const QColor part = colourOf(desk.editor(), u"units:"_s);
    const QColor field = colourOf(desk.editor(), u"name: Support"_s);
    const QColor choice = colourOf(desk.editor(), u"team\n"_s);
    const QColor number = colourOf(desk.editor(), u"3\n"_s);
    const QColor text = colourOf(desk.editor(), u"kind: not a field"_s);
    QVERIFY(field.isValid() && choice.isValid() && number.isValid() && text.isValid());
    QVERIFY(field != part && field != choice && field != text);
    QVERIFY(colourOf(desk.editor(), u"Support\n"_s) != choice);

    // A key that no object has shows itself, before anything is read.
    QTextCursor cursor = desk.editor().textCursor();
    cursor.setPosition(static_cast<int>(desk.text().indexOf(u"name: Support")));
    desk.editor().setTextCursor(cursor);
    QTest::keyClicks(&desk.editor(), u"x"_s);
    QVERIFY(colourOf(desk.editor(), u"xname: Support"_s).isValid());
    QVERIFY(colourOf(desk.editor(), u"xname: Support"_s) != field);
}

void TestCodeEditor::highlightsLongTextsPieceByPiece()
{
    Desk desk(test::randomPlan(7, 300));
    QVERIFY(desk.isReady);
    QTRY_VERIFY_WITH_TIMEOUT(desk.editor().highlighter().isFinished(), 20'000);
    const QTextDocument *document = desk.editor().document();
    QVERIFY(document->blockCount() > 5'000);

    // Opening a quotation recolours only what it changes, and the end state is that of a fresh
    // text.
    QTextCursor cursor(document->findBlockByNumber(document->blockCount() / 2));
    cursor.insertText(u"    needs: |\n      name: A\n"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.editor().highlighter().isFinished(), 20'000);
    QTextDocument fresh;
    LineHighlighter highlighter(fresh, u"Facet Plan"_s);
    highlighter.setTheme(desk.context.theme());
    fresh.setDocumentLayout(new QPlainTextDocumentLayout(&fresh));
    fresh.setPlainText(document->toPlainText());
    QTRY_VERIFY_WITH_TIMEOUT(highlighter.isFinished(), 20'000);
    QTextBlock other = fresh.begin();
    for (QTextBlock block = document->begin(); block.isValid();
         block = block.next(), other = other.next()) {
        QCOMPARE(block.layout()->formats(), other.layout()->formats());
    }
}

QTEST_MAIN(TestCodeEditor)
#include "tst_code_editor.moc"
