// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/people.h"
#include "exchange/token.h"
#include "importing.h"
#include "model/check.h"
#include "model/difference.h"
#include "model/object.h"
#include "support/randomplan.h"

using namespace facet;
using namespace facet::exchange;
using namespace Qt::StringLiterals;

namespace {

Plan planOf(const QByteArray &csv, const Plan &plan = {})
{
    return test::imported(test::tableOf(csv), plan).plan;
}

/// How a file names the post of somebody who holds one.
QString postIdOf(const Plan &plan, const QString &person)
{
    for (const auto &[id, box] : plan.all<Person>()) {
        if (box->name == person) {
            return tokenOf(plan.get(plan.referring<&Holding::person>(id)[0]).position.value);
        }
    }
    return {};
}

/// A random plan's units, posts and people.
Plan organisationOf(quint32 seed)
{
    const Plan random = test::randomPlan(seed, 12);
    Plan plan;
    for (const auto &[id, box] : random.all<Unit>()) {
        Unit unit = box.get();
        unit.name =
            unit.name.left(150) + QString::number(id.value); // paths need siblings told apart
        plan = plan.with(unit);
    }
    for (const auto &[id, box] : random.all<Position>()) {
        plan = plan.with(box.get());
    }
    for (const auto &[id, box] : random.all<Person>()) {
        plan = plan.with(box.get());
    }
    for (const auto &[id, box] : random.all<Holding>()) {
        plan = plan.with(box.get());
    }
    return plan;
}

} // namespace

class TestPeople final : public QObject
{
    Q_OBJECT

private slots:
    void writesEverybody();
    void comesBackByteForByte_data();
    void comesBackByteForByte();
    void intoTheSamePlanChangesNothing_data();
    void intoTheSamePlanChangesNothing();
    void intoAnEmptyPlanIsTheSame_data();
    void intoAnEmptyPlanIsTheSame();
    void sharedPostsStayOne();
    void followsWhatSomebodyChanged();
    void guardsFormulas();
    void exactWhereAsked();
    void namesTravelUnharmed();
};

void TestPeople::writesEverybody()
{
    const Plan plan =
        planOf("id,name,email,title,manager id,Parent Department,Unit,assistant,technical,stage\n"
               "1,Ann,a@x,Boss,,All,Top,,4,trained\n2,Bob,,Clerk,1,All,Low,yes,0,none\n3,Vacant,,"
               "Clerk,1,All,Low,,,\n");
    QCOMPARE(QString::fromUtf8(peopleToCsv(plan)),
             u"id,name,email,title,unit path,manager id,manager "
             u"name,head,assistant,headcount,marketing,public relations,"
             u"technical,communications,human,stage,management layer,position id,position id "
             u"above\r\n"
             u",,,,All,,,,,,,,,,,,,,\r\n"_s
                 + u"1,Ann,a@x,Boss,All › Top,,,yes,,1,0,0,4,0,0,trained,unknown,%1,\r\n"
                   "2,Bob,,Clerk,All › Low,1,Ann,,yes,1,0,0,0,0,0,none,unknown,%2,%1\r\n"
                   "3,,,Clerk,All › Low,1,Ann,,,1,,,,,,,,3,%1\r\n"_s.arg(postIdOf(plan, u"Ann"_s),
                                                                         postIdOf(plan, u"Bob"_s)));
    QCOMPARE(QString::fromUtf8(peopleToCsv(Plan())).count(u'\n'), 1);
}

void TestPeople::comesBackByteForByte_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::newRow("departments") << planOf(
        "Name,Title,Department,Manager\nAnn,Boss,Sales,\nBob,Clerk,Sales,Ann\nCid,Clerk,IT,Ann\n");
    QTest::newRow("managers") << planOf("ID,Name,Manager ID\n1,Ann,\n2,Bob,1\n3,Cid,2\n4,Dan,2\n");
    QTest::newRow("several groups") << planOf(
        "github,name,group,role\nann,Ann,Api,chair\nann,Ann,Docs,lead\nbob,Bob,Docs,lead\n");
    QTest::newRow("shared seats") << planOf(
        "Job Title,Unit,Headcount\nClerk,U,3\nClerk,U,4\nBoss,V,1\n");
    QTest::newRow("several tops") << planOf(
        "Unit,Parent Unit\nA,\nB,\nC,B\n",
        planOf("Name,Manager\nAnn,\nBob,Ann\nCid,\nDan,Cid\nEve,\n"));
    Person person;
    person.id = Id<Person>{1};
    person.name = u"Total"_s;
    person.email = u"no address"_s;
    QTest::newRow("nobody placed") << Plan().with(person);
    QTest::newRow("names that mean something")
        << planOf("ID,Name,Department\n0,Vacant Post Filler,N-A\nXX,None At All,a/b\n-,Total "
                  "Eclipse,a › b\n");
}

void TestPeople::comesBackByteForByte()
{
    QFETCH(Plan, plan);
    const QByteArray csv = peopleToCsv(plan);
    const Plan read = planOf(csv);
    QCOMPARE(QString::fromUtf8(peopleToCsv(read)), QString::fromUtf8(csv));
}

void TestPeople::intoTheSamePlanChangesNothing_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestPeople::intoTheSamePlanChangesNothing()
{
    QFETCH(quint32, seed);
    const Plan plan = organisationOf(seed);
    const Result<exchange::Table> table = readTable(peopleToCsv(plan));
    QVERIFY(table);
    QCOMPARE(table->columns, peopleColumns());
    const Result<Import> import = prepareImport(*table, Mapping::guess(*table), {}, plan);
    QVERIFY2(import, import ? "" : qPrintable(import.error().message));
    QCOMPARE(import->report.peopleAdded, 0);
    QCOMPARE(import->plan.all<Person>().size(), plan.all<Person>().size());
    QCOMPARE(import->report.unitsAdded, 0);
    QVERIFY(check(import->plan).size() <= check(plan).size());
    for (const ObjectRef &changed : difference(plan, import->plan).objects()) {
        QFAIL(qPrintable(nameOf(import->plan, changed)));
    }
}

namespace {

/// Who sits where and reports to whom, a line for each seat and each post, without identifiers of
/// units.
QString seatsText(const Plan &plan)
{
    QStringList lines;
    const auto placeOf = [&](Id<Unit> unit) {
        QStringList path;
        for (; unit; unit = plan.get(unit).parent) {
            path.prepend(plan.get(unit).name);
        }
        return path.join(u'/');
    };
    for (const auto &[id, box] : plan.all<Unit>()) {
        lines.append(u"unit "_s + placeOf(id));
    }
    for (const auto &[id, box] : plan.all<Position>()) {
        lines.append(u"post %1 %2 in %3 under %4 x%5%6%7"_s.arg(
            QString::number(id.value), box->title, placeOf(box->unit),
            QString::number(box->reportsTo.value), QString::number(box->headcount),
            box->head ? u"*"_s : QString(), box->assistant ? u"~"_s : QString()));
    }
    for (const auto &[id, box] : plan.all<Holding>()) {
        lines.append(u"seat %1 on %2"_s.arg(QString::number(box->person.value),
                                            QString::number(box->position.value)));
    }
    for (const auto &[id, box] : plan.all<Person>()) {
        lines.append(u"person %1 %2 %3"_s.arg(QString::number(id.value), box->name, box->email));
    }
    lines.sort();
    return lines.join(u'\n');
}

} // namespace

void TestPeople::intoAnEmptyPlanIsTheSame_data() { intoTheSamePlanChangesNothing_data(); }

void TestPeople::intoAnEmptyPlanIsTheSame()
{
    QFETCH(quint32, seed);
    const Plan organisation = organisationOf(seed);
    Plan plan = organisation;
    for (const auto &[id, box] : organisation.all<Person>()) {
        Person person = box.get();
        person.externalId.clear(); // else the file names people by it, and they get new ids
        plan = plan.with(person);
    }
    for (const auto &[id, box] : organisation.all<Position>()) {
        Position position = box.get();
        position.externalId.clear();
        plan = plan.with(position);
    }
    const QStringList read = seatsText(planOf(peopleToCsv(plan))).split(u'\n');
    const QStringList known = seatsText(plan).split(u'\n');
    for (qsizetype i = 0; i < known.size(); ++i) {
        QCOMPARE(read.value(i), known.at(i));
    }
    QCOMPARE(read.size(), known.size());
}

namespace {

/// Two units of one name below a third that nobody is in.
Plan shops()
{
    Plan plan;
    for (const qint64 id : {1, 2, 3}) {
        Unit unit;
        unit.id = Id<Unit>{id};
        unit.parent = id > 1 ? Id<Unit>{1} : Id<Unit>();
        unit.name = id > 1 ? u"Shop"_s : u"All"_s;
        unit.order = static_cast<double>(id);
        plan = plan.with(unit);
    }
    return plan;
}

/// A post that two share, and two others that the second holds as well.
Plan sharedPosts()
{
    Plan plan = shops();
    for (const qint64 id : {1, 2, 3}) {
        Position post;
        post.id = Id<Position>{id};
        post.unit = Id<Unit>{id == 2 ? 2 : 3};
        post.title = u"Clerk"_s;
        post.headcount = id == 1 ? 2 : 1;
        post.reportsTo = id == 1 ? Id<Position>{3} : Id<Position>();
        plan = plan.with(post);
    }
    for (const qint64 id : {1, 2}) {
        Person person;
        person.id = Id<Person>{id};
        person.name = id == 1 ? u"Ann"_s : u"Bob"_s;
        plan = plan.with(person);
    }
    qint64 id = 0;
    for (const auto &[post, person] : {std::pair<qint64, qint64>{1, 1}, {1, 2}, {2, 2}, {3, 2}}) {
        plan = plan.with(Holding{Id<Holding>{++id}, Id<Position>{post}, Id<Person>{person}, 1});
    }
    return plan;
}

} // namespace

void TestPeople::sharedPostsStayOne()
{
    const Plan plan = sharedPosts();
    const QByteArray csv = peopleToCsv(plan);
    QVERIFY(difference(plan, planOf(csv, plan)).isEmpty());
    QCOMPARE(seatsText(planOf(csv)), seatsText(plan));
    QCOMPARE(QString::fromUtf8(peopleToCsv(planOf(csv))), QString::fromUtf8(csv));
}

void TestPeople::followsWhatSomebodyChanged()
{
    const Plan plan = planOf("id,name,title,manager id,Parent Department,Unit\n"
                             "1,Ann,Boss,,All,Top\n2,Bob,Clerk,1,All,Low\n3,Cid,Clerk,1,All,Low\n");
    const QByteArray csv = peopleToCsv(plan);
    const Plan moved = planOf(
        QByteArray(csv).replace("3,Cid,,Clerk,All › Low,1,Ann", "3,Cid,,Clerk,All › Top,2,Bob"),
        plan);
    QCOMPARE(test::treeText(moved), u"All\n  Top (Boss:Ann*, Clerk:Cid)\n  Low (Clerk:Bob)\n"_s);
    const auto post = [&](const char *id) {
        for (const auto &[person, box] : moved.all<Person>()) {
            if (box->externalId == QLatin1StringView(id)) {
                return moved.get(moved.referring<&Holding::person>(person)[0]).position;
            }
        }
        return Id<Position>();
    };
    QCOMPARE(moved.get(post("3")).reportsTo, post("2"));
    const Plan freed = planOf(QByteArray(csv).replace(",1,Ann,", ",,,"), plan);
    QVERIFY(difference(plan, freed).isEmpty()); // what a file does not say stays as it is
}

void TestPeople::guardsFormulas()
{
    const Plan plan = planOf("ID,Name,Title,Unit\n1,'=HYPERLINK(1),'+1,'@U\n2,'-Bob,x,'@U\n");
    const QByteArray csv = peopleToCsv(plan);
    QVERIFY(csv.contains("1,'=HYPERLINK(1),,'+1,'@U"));
    QCOMPARE(peopleToCsv(planOf(csv)), csv);
    QCOMPARE(planOf(csv).all<Person>().size(), 2u);
    for (const QByteArray &line : csv.split('\n')) {
        for (const QByteArray &cell : line.split(',')) {
            QVERIFY2(cell.isEmpty() || !QByteArray("=+-@\t").contains(cell.front()),
                     cell.constData());
        }
    }
}

void TestPeople::exactWhereAsked()
{
    const Plan plan = planOf("ID,Name\n1,'=Ann\n");
    QVERIFY(peopleToCsv(plan, Formulas::Exact).contains("1,=Ann,"));
}

void TestPeople::namesTravelUnharmed()
{
    const QStringList names{u"Lee, Ann"_s, u"O\"Brien"_s, u"[a](b)"_s,          u"社会 太郎"_s,
                            u"خالد"_s,     u"Zoë ’s"_s,   u"👩🏽‍💻"_s, u"'quoted'"_s,
                            u"N/A"_s,      u"Vacant"_s};
    Plan plan;
    qint64 id = 0;
    for (const QString &name : names) {
        Unit unit;
        unit.id = Id<Unit>{++id};
        unit.order = static_cast<double>(id);
        unit.name = name;
        Position position;
        position.id = Id<Position>{id};
        position.unit = unit.id;
        position.title = name;
        Person person;
        person.id = Id<Person>{id};
        person.name = name;
        plan = plan.with(unit).with(position).with(person).with(
            Holding{Id<Holding>{id}, position.id, person.id, 1});
    }
    const QByteArray csv = peopleToCsv(plan);
    const Plan read = planOf(csv);
    QCOMPARE(QString::fromUtf8(peopleToCsv(read)), QString::fromUtf8(csv));
    QStringList found;
    for (const Id<Unit> unit : unitsInOrder(read)) {
        QCOMPARE(read.get(peopleOf(read, unit).first()).name, read.get(unit).name);
        QCOMPARE(read.get(positionsOf(read, unit).first()).title, read.get(unit).name);
        found.append(read.get(unit).name);
    }
    QCOMPARE(found, names);
}

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
