// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deck/deck.h"
#include "deckplans.h"
#include "model/navigate.h"
#include "pdfreader.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace facet;
using namespace Qt::StringLiterals;
using deck::DeckOptions;
using deck::Preset;

namespace {

DeckOptions optionsFor(Preset preset = Preset::Full)
{
    DeckOptions options;
    options.date = QDate(2026, 6, 1);
    options.locale = u"en_GB"_s;
    options.preset = preset;
    options.author = u"Zoë Architect"_s;
    return options;
}

QByteArray made(const Plan &plan, const DeckOptions &options)
{
    const Result<QByteArray> pdf = deck::makeDeck(plan, options);
    return pdf ? *pdf : QByteArray();
}

/// A page as Qt's own writer makes it, with two texts at these places.
QByteArray plantedPdf(QPointF first, QPointF second, int size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(
        QPageSize(QSizeF(960, 540), QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins({0, 0, 0, 0});
    writer.setResolution(72);
    QPainter painter(&writer);
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(size);
    painter.setFont(font);
    painter.drawText(first, u"Overlapping"_s);
    painter.drawText(second, u"words"_s);
    painter.end();
    return bytes;
}

/// Everything that must hold for any deck.
void checkDeck(const QByteArray &pdf)
{
    QVERIFY(!pdf.isEmpty());
    const PdfReader reader(pdf);
    QCOMPARE(reader.complaints(), QString());
    QCOMPARE(reader.looseFonts(), QStringList());
    QCOMPARE(reader.images(), 0);
    QCOMPARE(reader.activeKeys(), QStringList());
    QCOMPARE(reader.badLinks(), QStringList());
    const QList<PdfPage> pages = reader.pages();
    QCOMPARE(reader.bookmarks(), pages.size());
    QCOMPARE(strays(pages).first(std::min<qsizetype>(9, strays(pages).size())).join(u'\n'),
             QString());
    QCOMPARE(collisions(pages).first(std::min<qsizetype>(9, collisions(pages).size())).join(u'\n'),
             QString());
    for (const PdfPage &page : pages) {
        QCOMPARE(page.size, QSizeF(960, 540));
        QVERIFY(!page.words.isEmpty());
    }
    const QList<double> sizes = reader.textSizes();
    QVERIFY(!sizes.isEmpty());
    QVERIFY2(std::ranges::min(sizes) >= 23.99,
             qPrintable(QString::number(std::ranges::min(sizes))));
}

QString folded(QString text) { return text.remove(QChar::Space).remove(u'\n').remove(u'\f'); }

} // namespace

class TestDeck final : public QObject
{
    Q_OBJECT

private slots:
    void theCheckersCatchWhatIsPlanted();
    void decksHold_data();
    void decksHold();
    void presetsHold_data();
    void presetsHold();
    void everyNameIsThere();
    void longNamesAreWhole();
    void propertiesAreSet();
    void partsAreTagged();
    void samePlanSameBytes();
    void sameBytesInAnotherProcess();
    void worksInAWorkerAndTellsProgress();
    void canBeGivenUp();
    void refusesADepartmentThatIsNotThere();
    void addressesCannotBreakOut();
    void chartsThatDoNotFitAreTiled();
    void slidesAreSmall();
};

void TestDeck::theCheckersCatchWhatIsPlanted()
{
    const PdfReader apart(plantedPdf({100, 100}, {100, 200}, 24));
    QCOMPARE(collisions(apart.pages()), QStringList());
    QCOMPARE(strays(apart.pages()), QStringList());
    QVERIFY(std::ranges::min(apart.textSizes()) >= 23.99);
    QCOMPARE(collisions(PdfReader(plantedPdf({100, 100}, {130, 108}, 24)).pages()).size(), 1);
    QCOMPARE(strays(PdfReader(plantedPdf({100, 100}, {930, 200}, 24)).pages()).size(), 1);
    QVERIFY(std::ranges::min(PdfReader(plantedPdf({100, 100}, {100, 200}, 20)).textSizes()) < 20.1);
    QVERIFY(!PdfReader(QByteArray("%PDF-1.4\nnonsense")).complaints().isEmpty());
}

void TestDeck::decksHold_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<QString>("locale");
    const auto add = [](const char *name, const DeckPlan &wanted,
                        const QString &locale = u"en_GB"_s) {
        QTest::newRow(name) << makeDeckPlan(wanted) << locale;
    };
    QTest::newRow("empty") << Plan() << u"en_GB"_s;
    add("one department", {.departments = 1});
    add("nine departments", {});
    add("sixty departments", {.departments = 60, .objectives = 1});
    add("long names",
        {.departments = 3, .name = [](const QString &text) {
             return (text + u" and a long explanation of what it is that goes on and on"_s)
                 .repeated(4)
                 .left(200);
         }});
    add("long words", {.departments = 3, .name = [](const QString &text) {
                           return QString(text).remove(u' ').repeated(20).left(200);
                       }});
    add("chinese", {.departments = 3, .name = [](const QString &text) {
                        return u"客户服务部门"_s + text.right(3);
                    }});
    add("arabic names", {.departments = 3, .name = [](const QString &text) {
                             return u"خدمة العملاء والمتابعة "_s + text.right(3);
                         }});
    add("arabic deck",
        {.departments = 9,
         .name = [](const QString &text) { return u"خدمة العملاء "_s + text.right(3); }},
        u"ar_EG"_s);
    add("german deck",
        {.departments = 9,
         .name = [](const QString &text) { return u"Kundendienstleistungsqualität "_s + text; }},
        u"de_DE"_s);
}

void TestDeck::decksHold()
{
    QFETCH(const Plan, plan);
    QFETCH(const QString, locale);
    DeckOptions options = optionsFor();
    options.locale = locale;
    checkDeck(made(plan, options));
}

void TestDeck::presetsHold_data()
{
    QTest::addColumn<Preset>("preset");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("board") << Preset::Board << 8 << 20;
    QTest::newRow("department") << Preset::Department << 4 << 12;
    QTest::newRow("handout") << Preset::Handout << 6 << 25;
}

void TestDeck::presetsHold()
{
    QFETCH(const Preset, preset);
    QFETCH(const int, least);
    QFETCH(const int, most);
    const Plan plan = makeDeckPlan({});
    DeckOptions options = optionsFor(preset);
    options.unit = departments(plan).first();
    const QByteArray pdf = made(plan, options);
    checkDeck(pdf);
    const auto pages = PdfReader(pdf).pages().size();
    QVERIFY2(pages >= least && pages <= most, qPrintable(QString::number(pages)));
}

void TestDeck::everyNameIsThere()
{
    const Plan plan = makeDeckPlan({.departments = 12});
    const QString text = folded(PdfReader(made(plan, optionsFor())).text());
    const auto holds = [&](const QString &name) {
        QVERIFY2(text.contains(folded(name)), qPrintable(name));
    };
    for (const auto &[id, unit] : plan.all<Unit>()) {
        holds(unit->name);
    }
    for (const auto &[id, objective] : plan.all<Objective>()) {
        holds(objective->title);
    }
    for (const auto &[id, channel] : plan.all<Channel>()) {
        holds(channel->platform);
    }
}

void TestDeck::longNamesAreWhole()
{
    const QString name = u"Abcdefghij"_s.repeated(20);
    const Plan plan =
        makeDeckPlan({.departments = 2, .teams = 0, .objectives = 1, .name = [&](const QString &) {
                          return name;
                      }});
    const QString text = folded(PdfReader(made(plan, optionsFor())).text());
    QVERIFY(text.contains(name));
    QVERIFY(!text.contains(u'…'));
}

void TestDeck::propertiesAreSet()
{
    const PdfReader reader(made(makeDeckPlan({}), optionsFor()));
    const QString info = reader.info();
    QVERIFY2(info.contains("Social media for everyone"_L1), qPrintable(info));
    QVERIFY(info.contains(u"Zoë Architect"_s));
    QVERIFY(info.contains("Tagged:          yes"_L1));
    QVERIFY(info.contains("2026"_L1));
    QVERIFY(info.contains("JavaScript:      no"_L1));
}

void TestDeck::partsAreTagged()
{
    const QString tree = PdfReader(made(makeDeckPlan({}), optionsFor())).structure();
    for (const char *part : {"Document", "Sect", "H1", "H2", "P (block)", "Table", "TR", "TH", "TD",
                             "Figure", "Link"}) {
        QVERIFY2(tree.contains(QLatin1StringView(part)), part);
    }
    QVERIFY(tree.contains("Customer service"_L1));
    QVERIFY(!tree.contains("Syntax Error"_L1));
}

void TestDeck::samePlanSameBytes()
{
    const Plan plan = makeDeckPlan({});
    const QByteArray first = made(plan, optionsFor());
    QVERIFY(!first.isEmpty());
    QVERIFY(first == made(plan, optionsFor()));
    DeckOptions later = optionsFor();
    later.date = later.date.addDays(1);
    QVERIFY(first != made(plan, later));
}

void TestDeck::sameBytesInAnotherProcess()
{
    const QTemporaryDir folder;
    const QByteArray here = made(makeDeckPlan({}), optionsFor());
    for (const char *seed : {"1", "0"}) {
        const QString file = folder.filePath(QString::fromLatin1(seed));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"FACET_TEST_DECK"_s, file);
        if (*seed == '0') {
            environment.insert(u"QT_HASH_SEED"_s, u"0"_s);
        }
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), QStringList());
        QVERIFY(process.waitForFinished(60000));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(here == written.readAll());
    }
}

void TestDeck::worksInAWorkerAndTellsProgress()
{
    const Plan plan = makeDeckPlan({});
    QList<double> told;
    QByteArray there;
    DeckOptions options = optionsFor();
    options.progress = [&told](double share) {
        told.append(share);
        return true;
    };
    const std::unique_ptr<QThread> thread(QThread::create([&] { there = made(plan, options); }));
    thread->start();
    QVERIFY(thread->wait());
    QVERIFY(there == made(plan, optionsFor()));
    QVERIFY(told.size() > 20);
    QVERIFY(std::ranges::is_sorted(told));
    QCOMPARE(told.last(), 1.0);
}

void TestDeck::canBeGivenUp()
{
    const Plan plan = makeDeckPlan({});
    for (const double at : {0.01, 0.5, 0.99}) {
        DeckOptions options = optionsFor();
        options.progress = [at](double share) { return share < at; };
        const Result<QByteArray> pdf = deck::makeDeck(plan, options);
        QVERIFY(!pdf);
        QVERIFY(!pdf.error().message.isEmpty());
    }
}

void TestDeck::refusesADepartmentThatIsNotThere()
{
    QVERIFY(!deck::makeDeck(makeDeckPlan({}), optionsFor(Preset::Department)));
}

void TestDeck::addressesCannotBreakOut()
{
    Plan plan = makeDeckPlan({.departments = 2});
    const QStringList hostile{u"http://x/)/S/JavaScript/JS(app.alert(1))"_s,
                              u"javascript:alert(1)"_s,
                              u"file:///etc/passwd"_s,
                              u"https://example.org/(a\\b)<c>"_s,
                              u"mailto:a@example.org"_s,
                              u"http://"_s,
                              u"HTTPS://EXAMPLE.ORG/%00%0a"_s};
    qint64 next = 900000;
    for (const QString &address : hostile) {
        const Id<Assumption> id{++next};
        plan = plan.with(
            Assumption{.id = id, .name = u"(/JS (x)) endobj >>"_s, .source = u"see "_s + address});
    }
    const QByteArray pdf = made(plan, optionsFor());
    checkDeck(pdf);
    QVERIFY(PdfReader(pdf).links() > 0);
}

void TestDeck::chartsThatDoNotFitAreTiled()
{
    const Plan plan = makeDeckPlan({.departments = 12, .teams = 7});
    const QByteArray pdf = made(plan, optionsFor());
    checkDeck(pdf);
    const QString text = PdfReader(pdf).text();
    QVERIFY(text.contains(QRegularExpression(u"p\\. \\d+"_s)));
    QVERIFY(text.contains(QRegularExpression(u"from p\\. \\d+"_s)));
}

void TestDeck::slidesAreSmall()
{
    const QByteArray pdf = made(makeDeckPlan({.departments = 20}), optionsFor());
    const auto pages = PdfReader(pdf).pages().size();
    QVERIFY2(pdf.size() / pages <= 20 * 1024, qPrintable(QString::number(pdf.size() / pages)));
}

int main(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    if (const QString file = qEnvironmentVariable("FACET_TEST_DECK"); !file.isEmpty()) {
        QFile out(file);
        const QByteArray pdf = made(makeDeckPlan({}), optionsFor());
        return out.open(QIODevice::WriteOnly) && out.write(pdf) == pdf.size() ? 0 : 1;
    }
    TestDeck test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_deck.moc"
