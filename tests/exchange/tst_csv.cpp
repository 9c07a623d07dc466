// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/table.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace facet;
using namespace facet::exchange;
using namespace Qt::StringLiterals;

namespace {

/// The rows as text: cells in angle brackets, a line each.
QString cellsOf(const Sheet &sheet)
{
    QString text;
    for (int row = 0; row < sheet.rowCount(); ++row) {
        for (int column = 0; column < sheet.cellCount(row); ++column) {
            text += u'<' + sheet.cell(row, column).toString() + u'>';
        }
        text += u'\n';
    }
    return text;
}

QString visible(QString text)
{
    return text.replace(u'\n', u"\\n"_s)
        .replace(u'\r', u"\\r"_s)
        .replace(u'\t', u"\\t"_s)
        .replace(QChar(0), u"\\0"_s);
}

} // namespace

class TestCsv final : public QObject
{
    Q_OBJECT

private slots:
    void encodings_data();
    void encodings();
    void chosenEncodings();
    void parses_data();
    void parses();
    void countsLines();
    void limits();
    void delimiters_data();
    void delimiters();
    void guards_data();
    void guards();
    void everyTableSurvives();
    void headers_data();
    void headers();
    void refusesWhatIsNoFile();
};

void TestCsv::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("sure");
    const QString text =
        u"Name,Titel\r\nJürgen Müßig,Gärtner\r\nRené Façon,Chef\r\nÅsa Öberg,Säljare\r\n"_s;
    const QString utf16 = QChar(0xFEFF) + text;
    const auto encoded = [&](const char *encoding, const QString &what) {
        return QByteArray(QStringEncoder(encoding, QStringConverter::Flag::Stateless).encode(what));
    };
    QTest::newRow("ascii") << QByteArray("Name,Titel\r\nAnn,x\r\n") << u"UTF-8"_s << u"Ann"_s
                           << true;
    QTest::newRow("utf-8") << text.toUtf8() << u"UTF-8"_s << u"Jürgen Müßig"_s << true;
    QTest::newRow("utf-8 with mark")
        << QByteArray("\xEF\xBB\xBF") + text.toUtf8() << u"UTF-8"_s << u"Jürgen Müßig"_s << true;
    QTest::newRow("utf-16 le with mark")
        << encoded("UTF-16LE", utf16) << u"UTF-16LE"_s << u"Jürgen Müßig"_s << true;
    QTest::newRow("utf-16 be with mark")
        << encoded("UTF-16BE", utf16) << u"UTF-16BE"_s << u"Jürgen Müßig"_s << true;
    QTest::newRow("utf-16 le") << encoded("UTF-16LE", text) << u"UTF-16LE"_s << u"Jürgen Müßig"_s
                               << true;
    QTest::newRow("utf-16 be") << encoded("UTF-16BE", text) << u"UTF-16BE"_s << u"Jürgen Müßig"_s
                               << true;
    QTest::newRow("utf-32 le with mark")
        << encoded("UTF-32LE", utf16) << u"UTF-32LE"_s << u"Jürgen Müßig"_s << true;
    QTest::newRow("windows-1252") << encoded("windows-1252", text) << u"windows-1252"_s
                                  << u"Jürgen Müßig"_s << false;
    QTest::newRow("mac roman") << encoded("macintosh", text) << u"macintosh"_s << u"Jürgen Müßig"_s
                               << false;
    const QString japanese =
        u"氏名,肩書\n平井 卓也,デジタル大臣\n藤井 比早之,デジタル副大臣\n岡下 昌平,大臣政務官\n石倉 洋子,デジタル監\n"_s;
    QTest::newRow("shift-jis") << encoded("Shift_JIS", japanese) << u"SHIFT_JIS"_s << u"平井 卓也"_s
                               << false;
    QTest::newRow("utf-16 le japanese with mark")
        << encoded("UTF-16LE", QChar(0xFEFF) + japanese) << u"UTF-16LE"_s << u"平井 卓也"_s << true;
    const QString russian = u"имя,должность\nИван Петров,Директор по маркетингу\nОльга "
                            u"Смирнова,Руководитель отдела продаж\n"
                            "Анна Кузнецова,Инженер\nСергей Иванов,Бухгалтер\n"_s;
    QTest::newRow("windows-1251") << encoded("windows-1251", russian) << u"WINDOWS-1251"_s
                                  << u"Иван Петров"_s << false;
}

void TestCsv::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, name);
    QFETCH(bool, sure);
    const Result<Table> table = readTable(bytes, {.headerRow = 0});
    QVERIFY(table);
    QCOMPARE(table->encoding, encoding);
    QCOMPARE(table->cell(0, 0), name);
    QCOMPARE(table->encodingSure, sure);
    QVERIFY(table->encodings.contains(encoding));
}

void TestCsv::chosenEncodings()
{
    const QByteArray bytes = "Name\r\nJ\xFCrgen\r\n";
    QCOMPARE(readTable(bytes, {.encoding = u"windows-1252"_s})->cell(0, 0), u"Jürgen"_s);
    const Result<Table> wrong = readTable(bytes, {.encoding = u"UTF-8"_s});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().message,
             u"The file is not written in UTF-8: some of its bytes have no meaning there."_s);
    QVERIFY(!readTable(bytes, {.encoding = u"klingon"_s}));
    QVERIFY(readTable("\xEF\xBB\xBFName\r\nAnn\r\n", {.encoding = u"UTF-8"_s})
                ->columns.contains(u"Name"_s));
    for (const QString &known : knownEncodings()) {
        QVERIFY2(readTable("N,T\nA,B\n", {.encoding = known}) || known.startsWith("UTF-16"_L1),
                 qPrintable(known));
    }
}

void TestCsv::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char *name, const QString &text, const QString &cells) {
        QTest::newRow(name) << text << cells;
    };
    row("plain", u"a,b\nc,d\n"_s, u"<a><b>\n<c><d>\n"_s);
    row("no line end at the end", u"a,b"_s, u"<a><b>\n"_s);
    row("empty cells", u",\n,,\n"_s, u"<><>\n<><><>\n"_s);
    row("blank line", u"a\n\nb\n"_s, u"<a>\n<>\n<b>\n"_s);
    row("line ends", u"a\r\nb\rc\nd"_s, u"<a>\n<b>\n<c>\n<d>\n"_s);
    row("quoted", u"\"a,b\",\"c\"\n"_s, u"<a,b><c>\n"_s);
    row("doubled quotes", u"\"a \"\"b\"\" c\"\n"_s, u"<a \"b\" c>\n"_s);
    row("only quotes", u"\"\"\"\"\n\"\"\n"_s, u"<\">\n<>\n"_s);
    row("line break in a cell", u"\"a\nb\",c\n"_s, u"<a\nb><c>\n"_s);
    row("crlf in a cell", u"\"a\r\nb\",c\r\n"_s, u"<a\r\nb><c>\n"_s);
    row("blanks before a quote", u"a,  \"b,c\"\n"_s, u"<a><b,c>\n"_s);
    row("text after a quote", u"\"a\"b,c\n"_s, u"<ab><c>\n"_s);
    row("blanks after a quote", u"\"a\" ,c\n"_s, u"<a><c>\n"_s);
    row("quote within a word", u"5\" nail,b\n"_s, u"<5\" nail><b>\n"_s);
    row("quote that never closes", u"a,\"b\nc,d\n"_s, u"<a><\"b>\n<c><d>\n"_s);
    row("ragged", u"a\nb,c,d\n"_s, u"<a>\n<b><c><d>\n"_s);
    row("nul", u"a"_s + QChar(0) + u"b,c\n"_s, u"<a"_s + QChar(0) + u"b><c>\n"_s);
    row("end of file mark", u"a,b\n\x1A"_s, u"<a><b>\n"_s);
    row("directives of draw.io", u"## comment\n# label: %name%\n#\nname,id\n# not: one\n"_s,
        u"<name><id>\n<# not: one>\n"_s);
    row("header with a number sign", u"#,name\n1,a\n"_s, u"<#><name>\n<1><a>\n"_s);
    row("number sign in a word", u"# of people,b\n"_s, u"<# of people><b>\n"_s);
}

void TestCsv::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, cells);
    const Result<Sheet> sheet = parseCsv(text, u',');
    QVERIFY(sheet);
    QCOMPARE(visible(cellsOf(*sheet)), visible(cells));
}

void TestCsv::countsLines()
{
    const Result<Sheet> sheet = parseCsv(u"# a: b\nname,id\n\"x\r\ny\",1\r\nz,2\n"_s, u',');
    QVERIFY(sheet);
    QCOMPARE(sheet->directives(), 1);
    QCOMPARE(sheet->line(0), 2);
    QCOMPARE(sheet->line(1), 3);
    QCOMPARE(sheet->line(2), 5);
    QCOMPARE(sheet->columnCount(), 2);
}

void TestCsv::limits()
{
    QVERIFY(parseCsv(QString(longestCell, u'x'), u','));
    const Result<Sheet> cell = parseCsv(u"a,b\nc,"_s + QString(longestCell + 1, u'x'), u',');
    QVERIFY(!cell);
    QCOMPARE(
        cell.error().message,
        u"Row 2 has a cell of more than 1 MiB; perhaps a closing quotation mark is missing."_s);
    QVERIFY(parseCsv(QString(mostColumns - 1, u','), u','));
    const Result<Sheet> columns = parseCsv(u"a\nb\n"_s + QString(100'000, u','), u',');
    QVERIFY(!columns);
    QCOMPARE(columns.error().message,
             u"Row 3 has more than 1024 columns; perhaps another character separates them."_s);
    const QByteArray most = "name\n" + QByteArray("a\n").repeated(mostRows);
    QVERIFY(readTable(most));
    const Result<Table> rows = readTable(most + "b\n");
    QVERIFY(!rows);
    QVERIFY(rows.error().message.contains(u"more than 200,000 rows"_s));
    QVERIFY(!readTable(QByteArray()));
}

void TestCsv::delimiters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("delimiter");
    QTest::newRow("comma") << u"a,b\nc,d\n"_s << QChar(u',');
    QTest::newRow("semicolon") << u"Nom;Prénom\n\"Martin, Jr\";Luc\n"_s << QChar(u';');
    QTest::newRow("semicolon with decimal commas")
        << u"a;b;c\n1,5;2,5;3\n4,0;1,2;9\n"_s << QChar(u';');
    QTest::newRow("tab") << u"a\tb, c\nd\te\n"_s << QChar(u'\t');
    QTest::newRow("bar") << u"1||1|AdventureWorks Cycle|100\n2|1|1|North America, all|100\n"_s
                         << QChar(u'|');
    QTest::newRow("one column") << u"name\nAnn\nBob\n"_s << QChar(u',');
    QTest::newRow("commas in quotes") << u"\"a,b,c\"|\"d,e\"\n\"f\"|g\n"_s << QChar(u'|');
    QTest::newRow("empty") << QString() << QChar(u',');
}

void TestCsv::delimiters()
{
    QFETCH(QString, text);
    QTEST(sniffDelimiter(text), "delimiter");
}

void TestCsv::guards_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("written");
    QTest::newRow("word") << u"Ann"_s << u"Ann"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+49 30"_s << u"'+49 30"_s;
    QTest::newRow("minus") << u"-"_s << u"'-"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("carriage return") << u"\r=1"_s << u"'\r=1"_s;
    QTest::newRow("nul") << QString(QChar(0)) << u"'"_s + QChar(0);
    QTest::newRow("full width") << u"＝1"_s << u"'＝1"_s;
    QTest::newRow("apostrophe") << u"'s Gravenhage"_s << u"'s Gravenhage"_s;
    QTest::newRow("already guarded") << u"'=1"_s << u"''=1"_s;
    QTest::newRow("only apostrophes") << u"'''"_s << u"'''"_s;
    QTest::newRow("within") << u"a=b"_s << u"a=b"_s;
}

void TestCsv::guards()
{
    QFETCH(QString, cell);
    QFETCH(QString, written);
    QCOMPARE(guarded(cell), written);
    QCOMPARE(unguarded(written), cell);
}

void TestCsv::everyTableSurvives()
{
    QRandomGenerator random(20260131);
    const QString letters = u"ab,;|\t\r\n\"'=+-@# ＝é日\u00A0\uFEFF"_s + QChar(0);
    for (int turn = 0; turn < 3000; ++turn) {
        QList<QStringList> rows;
        const int columns = random.bounded(1, 5);
        for (int row = random.bounded(1, 6); row > 0; --row) {
            QStringList cells;
            for (int column = 0; column < columns; ++column) {
                QString cell;
                for (int i = random.bounded(0, 7); i > 0; --i) {
                    cell += letters.at(random.bounded(static_cast<int>(letters.size())));
                }
                cells.append(cell);
            }
            rows.append(cells);
        }
        const Result<Sheet> sheet = parseCsv(decodeText(writeCsv(rows), u"UTF-8"_s)->text, u',');
        QVERIFY(sheet);
        QCOMPARE(sheet->rowCount(), rows.size());
        for (int row = 0; row < rows.size(); ++row) {
            for (int column = 0; column < columns; ++column) {
                QCOMPARE(visible(unguarded(sheet->cell(row, column))),
                         visible(rows.at(row).at(column)));
            }
        }
    }
}

void TestCsv::headers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("headerRow");
    const auto row = [](const char *name, const char *text, int headerRow) {
        QTest::newRow(name) << QByteArray(text) << headerRow;
    };
    row("first line", "id,name\n1,Ann\n", 0);
    row("version line",
        "version:v1.0\nName [displayName] Required,User name [userPrincipalName] "
        "Required\nAnn,a@b.c\n",
        1);
    row("report title",
        "Headcount report\n\nEmployee ID\tWorker\tBusiness Title\n1\tRuiz, Ana\tBuyer\n", 2);
    row("none", "1\tEngineering\tResearch\t2008-04-30\n2\tTools\tResearch\t2008-04-30\n", -1);
    row("unknown words above figures", "Pracownik,Wiek\nJan,41\nEwa,39\n", 0);
    row("words above words", "Ann Lee,Sales\nBob Ray,Service\n", -1);
    row("repeated names", "Date,Reach,Reach\n2026-01-01,1,2\n", 0);
    row("figures above", "2026,,\nName,Title,E-mail\nAnn,Boss,a@b.c\n", 1);
}

void TestCsv::headers()
{
    QFETCH(QByteArray, text);
    const Result<Table> table = readTable(text);
    QVERIFY(table);
    QTEST(table->headerRow, "headerRow");
    QCOMPARE(table->firstRow, table->headerRow + 1);
    QCOMPARE(table->shownRow(0), table->headerRow + 2);
    if (table->headerRow < 0) {
        QCOMPARE(table->columns.first(), u"Column A"_s);
    }
}

void TestCsv::refusesWhatIsNoFile()
{
    QTemporaryDir folder;
    QVERIFY(!readTableFile(folder.path()));
    QCOMPARE(readTableFile(folder.filePath(u"none.csv"_s)).error().message.left(16),
             u"There is no file"_s);
    const QByteArray pipe = QFile::encodeName(folder.filePath(u"pipe"_s));
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    QVERIFY(!readTableFile(QString::fromUtf8(pipe)));
    QFile large(folder.filePath(u"large.csv"_s));
    QVERIFY(large.open(QIODevice::WriteOnly));
    QVERIFY(large.resize(largestFile + 1));
    const Result<Table> table = readTableFile(large.fileName());
    QVERIFY(!table);
    QVERIFY(table.error().message.contains(u"512 MiB"_s));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
