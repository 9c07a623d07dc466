// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/routing/deskcheck.h"
#include "assess/routing/words.h"
#include "exchange/table.h"
#include "support/fixtures.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::routing;

namespace {

constexpr Id<Signal> first{1}, second{2}, rest{9};
constexpr Id<Unit> care{11}, press{12}, hub{13};
constexpr Id<Channel> forum{21}, blog{22};
constexpr Id<Route> careRoute{31}, forumRoute{32}, pressRoute{33};

Signal signalOf(Id<Signal> id, const QString &words, int priority = 0)
{
    return {.id = id, .name = u"Signal %1"_s.arg(id.value), .words = words, .priority = priority};
}

/// Whether a signal of these words is told by the message.
bool tells(const QString &words, const QString &message)
{
    return !Matcher(Plan().with(signalOf(first, words))).signalsOf(message).isEmpty();
}

QString text(const QList<Alternative> &pattern)
{
    QStringList lines;
    for (const Alternative &alternative : pattern) {
        QStringList terms;
        for (const Term &term : alternative.terms) {
            terms.append((term.wanted ? QString() : u"not "_s) + term.words.join(u'+'));
        }
        lines.append(terms.join(u", "_s));
    }
    return lines.join(u" | "_s);
}

/// Complaints go to Care, on the forum sooner; what the press asks goes to Press; no default.
Plan desk()
{
    Plan plan;
    plan = plan.with(Unit{.id = care, .name = u"Care"_s});
    plan = plan.with(Unit{.id = press, .name = u"Press"_s});
    plan = plan.with(Unit{.id = hub, .name = u"Hub"_s});
    plan = plan.with(Channel{.id = forum, .platform = u"Forum"_s, .handle = u"help.acme"_s});
    plan = plan.with(Channel{.id = blog, .platform = u"Blog"_s});
    plan = plan.with(signalOf(first, u"broken\nrefund"_s, 10));
    plan = plan.with(signalOf(second, u"journalist\ninterview"_s, 20));
    plan = plan.with(Route{.id = careRoute, .signal = first, .unit = care, .answerWithin = 120});
    return plan.with(Route{
        .id = forumRoute, .signal = first, .channel = forum, .unit = hub, .answerWithin = 30});
}

MessageTable tableOf(const QString &path)
{
    const auto file = exchange::readTableFile(path);
    MessageTable table;
    if (file) {
        table.columns = file->columns;
        for (int row = 0; row < file->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < file->columns.size(); ++column) {
                cells.append(file->cell(row, column));
            }
            table.rows.push_back(cells);
        }
    }
    return table;
}

QString named(const MessageTable &table, const QList<int> &columns)
{
    QStringList names;
    for (const int column : columns) {
        names.append(table.columns.value(column));
    }
    return names.join(u", "_s);
}

/// The city's agencies as units, each with the words of what it is asked.
Plan cityDesk()
{
    Plan plan;
    const auto add = [&](qint64 id, const QString &agency, const QString &words) {
        plan = plan.with(Unit{.id = {id}, .name = agency})
                   .with(signalOf({id}, words, 10))
                   .with(Route{.id = {id}, .signal = {id}, .unit = {id}, .answerWithin = 240});
    };
    add(101, u"NYPD"_s, u"animal abuse"_s);
    add(102, u"DSNY"_s, u"\"dead animal\""_s);
    add(103, u"DPR"_s, u"\"animal in a park\""_s);
    add(104, u"DOHMH"_s,
        u"\"unsanitary animal\"\n\"illegal animal\"\n\"animal facility\"\npigeon\n"
        "\"harboring bees\"\nrabies\n\"unleashed dog\"\n\"animal bite\""_s);
    return plan;
}

} // namespace

class TestRouting : public QObject
{
    Q_OBJECT

private slots:
    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("case and signs") << u"I'm SO-happy, #Love!"_s << u"i m so happy love"_s;
        QTest::newRow("accents") << u"Café Zürich ÉCOLE Łódź"_s << u"cafe zurich ecole lodz"_s;
        QTest::newRow("marks apart") << u"Cafe\u0301"_s << u"cafe"_s;
        QTest::newRow("German") << u"Straße"_s << u"strasse"_s;
        QTest::newRow("Turkish") << u"İstanbul ılık"_s << u"istanbul ilik"_s;
        QTest::newRow("Greek") << u"ΛΌΓΟΣ"_s << u"λογοσ"_s;
        QTest::newRow("digits") << u"٢٤ hours"_s << u"24 hours"_s;
        QTest::newRow("full width") << u"ＡＢＣ１２"_s << u"abc12"_s;
        QTest::newRow("Chinese") << u"我要退款"_s << u"我 要 退 款"_s;
        QTest::newRow("Japanese") << u"ガス代?"_s << u"ガ ス 代"_s;
        QTest::newRow("half width") << u"ｶﾞｽ"_s << u"ガ ス"_s;
        QTest::newRow("Korean") << u"환불을 원해요"_s << u"환 불 을 원 해 요"_s;
        QTest::newRow("Arabic article") << u"والسيارة السَّيّارة"_s << u"سياره سياره"_s;
        QTest::newRow("Arabic letters") << u"أحمد إلى"_s << u"احمد الي"_s;
        QTest::newRow("emoji") << u"ok😡👍🏽"_s << u"ok 😡 👍"_s;
        QTest::newRow("nothing") << u" …!? "_s << QString();
    }

    void words()
    {
        QFETCH(const QString, text);
        QTEST(wordsOf(text).join(u' '), "words");
    }

    void patterns_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("lines") << u"broken\n\n refund now "_s << u"broken | refund, now"_s;
        QTest::newRow("phrase") << u"\"third time\" angry"_s << u"third+time, angry"_s;
        QTest::newRow("quotes") << u"„dritte Mal“ «une fois»"_s << u"dritte+mal, une+fois"_s;
        QTest::newRow("not") << u"disappointed -not -\"at all\""_s
                             << u"disappointed, not not, not at+all"_s;
        QTest::newRow("hyphen") << u"re-proof"_s << u"re+proof"_s;
        QTest::newRow("open quote") << u"say \"third time"_s << u"say, third+time"_s;
        QTest::newRow("signs only") << u"!!\n-\n\"\""_s << QString();
    }

    void patterns()
    {
        QFETCH(const QString, words);
        QTEST(text(parsePattern(words)), "pattern");
    }

    void saysWhatIsOdd()
    {
        QCOMPARE(oddities(u"broken\n\"third time\"\n-spam rude"_s), QStringList());
        QCOMPARE(oddities(u"say \"third"_s).size(), 1);
        QVERIFY(oddities(u"-spam"_s).constFirst().contains(u"-spam"_s));
    }

    void tells_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("message");
        QTest::addColumn<bool>("told");
        QTest::newRow("word") << u"broken"_s << u"It arrived BROKEN."_s << true;
        QTest::newRow("no part of a word") << u"art"_s << u"start"_s << false;
        QTest::newRow("all") << u"repair cost"_s << u"what does the cost of a repair"_s << true;
        QTest::newRow("not all") << u"repair cost"_s << u"a repair"_s << false;
        QTest::newRow("any") << u"torn\nbroken"_s << u"torn"_s << true;
        QTest::newRow("phrase") << u"\"third time\""_s << u"The third time!"_s << true;
        QTest::newRow("phrase apart") << u"\"third time\""_s << u"third in time"_s << false;
        QTest::newRow("phrase at second try") << u"\"a a b\""_s << u"a a a b"_s << true;
        QTest::newRow("not") << u"happy -not"_s << u"not happy"_s << false;
        QTest::newRow("not, kept") << u"happy -not"_s << u"happy"_s << true;
        QTest::newRow("not phrase") << u"happy -\"not at all\""_s << u"not happy at all"_s << true;
        QTest::newRow("only not") << u"-spam"_s << u"anything"_s << true;
        QTest::newRow("only not, refused") << u"-spam"_s << u"spam"_s << false;
        QTest::newRow("accents") << u"cafe"_s << u"Le CAFÉ"_s << true;
        QTest::newRow("accents in words") << u"réparé"_s << u"repare"_s << true;
        QTest::newRow("Chinese") << u"退款"_s << u"我要退款！"_s << true;
        QTest::newRow("Chinese apart") << u"退款"_s << u"退回款项"_s << false;
        QTest::newRow("Korean ending") << u"환불"_s << u"환불을 원해요"_s << true;
        QTest::newRow("Arabic article") << u"سيارة"_s << u"هذه السيارة جميلة"_s << true;
        QTest::newRow("Arabic vowels") << u"شكرا"_s << u"شُكْرًا لكم"_s << true;
        QTest::newRow("emoji") << u"😡"_s << u"again😡😡"_s << true;
    }

    void tells()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, message);
        QTEST(::tells(words, message), "told");
    }

    void highestPriorityDecidesAndTheDefaultTakesTheRest()
    {
        Plan plan = Plan().with(signalOf(first, u"broken"_s, 10));
        plan = plan.with(signalOf(second, u"injured"_s, 100));
        const Matcher without(plan);
        QCOMPARE(without.signalOf(u"hello"_s), Id<Signal>());
        const Matcher matcher(plan.with(signalOf(rest, QString(), 50)));
        QCOMPARE(matcher.signalOf(u"it broke? broken."_s), first);
        QCOMPARE(matcher.signalOf(u"broken and I am injured"_s), second);
        QCOMPARE(matcher.signalOf(u"hello"_s), rest);
        QCOMPARE(matcher.signalsOf(u"broken and injured"_s), (QList{second, first}));
        QCOMPARE(matcher.fallback(), rest);
    }

    void aRouteForTheChannelGoesFirst()
    {
        const Plan plan = desk();
        QCOMPARE(routeFor(plan, first, forum), forumRoute);
        QCOMPARE(routeFor(plan, first, blog), careRoute);
        QCOMPARE(routeFor(plan, first, {}), careRoute);
        QCOMPARE(routeFor(plan, second, {}), Id<Route>());
        const Plan onlyForum = plan.without(careRoute);
        QCOMPARE(routeFor(onlyForum, first, {}), forumRoute); // not known where it was heard
        QCOMPARE(routeFor(onlyForum, first, blog), Id<Route>());
    }

    void theDeskCheckSaysWhereEachGoes()
    {
        const std::vector<Message> messages{
            {.text = u"broken"_s, .when = {}, .channel = u"FORUM"_s, .owner = u"hub"_s},
            {.text = u"broken"_s, .when = {}, .channel = u"help.acme"_s, .owner = u"Care"_s},
            {.text = u"refund"_s, .when = {}, .channel = {}, .owner = u"C1"_s},
            {.text = u"an interview?"_s, .when = {}, .channel = {}, .owner = u"C1"_s},
            {.text = u"hello"_s, .when = {}, .channel = {}, .owner = {}},
        };
        const DeskCheck check = deskCheck(desk(), messages);
        QCOMPARE(check.verdicts[0], (Verdict{first, forumRoute, Reach::Answered}));
        QCOMPARE(check.verdicts[1], (Verdict{first, forumRoute, Reach::Answered}));
        QCOMPARE(check.verdicts[2], (Verdict{first, careRoute, Reach::Answered}));
        QCOMPARE(check.verdicts[3], (Verdict{second, {}, Reach::NoRoute}));
        QCOMPARE(check.verdicts[4], (Verdict{{}, {}, Reach::NoSignal}));
        QCOMPARE(check.count(Reach::Answered), 3);
        QCOMPARE(check.loads.size(), 2);
        QCOMPARE(check.loads[0].unit, hub);
        QCOMPARE(check.loads[0].messages, 2);
        QCOMPARE(check.unanswered, (QList<std::pair<Id<Signal>, int>>{{{}, 1}, {second, 1}}));
        QCOMPARE(check.judged, 4);
        QCOMPARE(check.agreed, 2); // hub by name; C1 stands for Care, which gets most of its own
        QCOMPARE(check.days, 0);
    }

    void thoseWhoGetNothingOfTheirsAreListed()
    {
        const std::vector<Message> messages{
            {.text = u"broken"_s, .when = {}, .channel = {}, .owner = u"Press"_s}};
        const DeskCheck check = deskCheck(desk(), messages);
        QCOMPARE(check.loads.size(), 2);
        QCOMPARE(check.loads[0].unit, care);
        QCOMPARE(check.loads[1].unit, press);
        QCOMPARE(check.loads[1].messages, 0);
        QCOMPARE(check.agreed, 0);
    }

    void theRushIsCountedWithinThePromise()
    {
        const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
        std::vector<Message> messages;
        for (const int minutes : {0, 100, 119, 121, 600}) {
            messages.push_back({.text = u"broken"_s,
                                .when = noon.addSecs(60 * minutes),
                                .channel = {},
                                .owner = {}});
        }
        const DeskCheck check = deskCheck(desk(), messages);
        QCOMPARE(check.loads.size(), 1);
        const Load &load = check.loads.constFirst();
        QCOMPARE(load.byHour[12], 1);
        QCOMPARE(load.byHour[13], 2);
        QCOMPARE(load.byHour[14], 1);
        QVERIFY(load.rush);
        QCOMPARE(load.rush->messages, 3);
        QCOMPARE(load.rush->minutes, 120);
        QCOMPARE(load.rush->perHour(), 1.5);
        QCOMPARE(check.days, 1);
    }

    void moments_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("ISO") << u"2017-08-27 00:05:34"_s << u"2017-08-27T00:05"_s;
        QTest::newRow("ISO with T") << u"2017-08-27T14:05:34Z"_s << u"2017-08-27T14:05"_s;
        QTest::newRow("American") << u"3/14/2025 1:20"_s << u"2025-03-14T01:20"_s;
        QTest::newRow("two digits") << u"10/16/17 22:59"_s << u"2017-10-16T22:59"_s;
        QTest::newRow("afternoon") << u"03/14/2025 12:20 PM"_s << u"2025-03-14T12:20"_s;
        QTest::newRow("night") << u"03/14/2025 12:20 am"_s << u"2025-03-14T00:20"_s;
        QTest::newRow("German") << u"14.3.2025"_s << u"2025-03-14T00:00"_s;
        QTest::newRow("number") << u"64345465"_s << QString();
        QTest::newRow("words") << u"yesterday"_s << QString();
        QTest::newRow("no month") << u"2017-13-27"_s << QString();
    }

    void moments()
    {
        QFETCH(const QString, text);
        QTEST(parseMoment(text).toString(u"yyyy-MM-ddTHH:mm"), "iso");
    }

    void findsTheColumnsOfRealFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("owner");
        QTest::newRow("NYC 311") << u"posts-nyc311-animals/nyc311-animals.csv"_s
                                 << u"Complaint Type, Descriptor"_s << u"Created Date"_s
                                 << u"Agency"_s;
        QTest::newRow("tweets") << u"posts-538/mayweather-mcgregor.csv"_s << u"text"_s
                                << u"created_at"_s << QString();
        QTest::newRow("Arabic") << u"posts-arabic-arsarcasm/ArSarcasm_test.csv"_s << u"Column E"_s
                                << QString() << QString();
        QTest::newRow("bank") << u"posts-banking77/train.csv"_s << u"text"_s << QString()
                              << u"category"_s;
    }

    void findsTheColumnsOfRealFiles()
    {
        QFETCH(const QString, file);
        FACET_REQUIRE_FIXTURE(file);
        const MessageTable table = tableOf(fixturePath(file));
        QVERIFY(!table.rows.empty());
        const MessageColumns columns = guessColumns(table);
        QTEST(named(table, columns.text), "text");
        QTEST(table.columns.value(columns.when), "when");
        QTEST(table.columns.value(columns.owner), "owner");
    }

    /// The words of four signals send nearly every request to the agency that the city chose.
    void agreesWithTheCityOfNewYork()
    {
        FACET_REQUIRE_FIXTURE(u"posts-nyc311-animals/nyc311-animals.csv"_s);
        const MessageTable table =
            tableOf(fixturePath(u"posts-nyc311-animals/nyc311-animals.csv"_s));
        const std::vector<Message> messages = messagesOf(table, guessColumns(table));
        QCOMPARE(messages.size(), 4969u);
        QVERIFY(std::ranges::all_of(messages, [](const Message &m) { return m.when.isValid(); }));
        const DeskCheck check = deskCheck(cityDesk(), messages);
        QCOMPARE(check.judged, 4969);
        QVERIFY2(check.agreed > 4800, qPrintable(QString::number(check.agreed)));
        QCOMPARE(check.agreements.size(), 4);
        QCOMPARE(check.agreements.constFirst().owner, u"NYPD"_s);
        QVERIFY(check.agreements.constFirst().byName);
        QVERIFY(check.loads.constFirst().rush);
    }
};

QTEST_GUILESS_MAIN(TestRouting)
#include "tst_routing.moc"
