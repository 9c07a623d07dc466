// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartplans.h"

#include <algorithm>
#include <random>

namespace facet::render {

using namespace Qt::StringLiterals;
using assess::Level;

ChartPlan::ChartPlan(Script script)
{
    switch (script) {
    case Script::Latin:
        addLatin();
        break;
    case Script::Arabic:
        addArabic();
        break;
    case Script::Chinese:
        addChinese();
        break;
    }
}

ChartPlan::ChartPlan(Script script, int units) : ChartPlan(script)
{
    std::mt19937 random(4);
    const auto below = [&random](int limit) {
        return static_cast<int>(random() % static_cast<unsigned>(limit));
    };
    const QStringList areas{u"Customer"_s, u"Digital"_s, u"Regional"_s,
                            u"Product"_s,  u"Brand"_s,   u"Corporate"_s};
    const QStringList tasks{u"Service"_s,   u"Communications"_s, u"Analytics"_s,
                            u"Marketing"_s, u"Operations"_s,     u"Research"_s};
    const QStringList names{u"Ada Lindqvist"_s, u"Tom Kern"_s, u"Ines Pereira"_s, u"Bilal Haddad"_s,
                            u"Chloé Marchand"_s};
    QList<Id<Unit>> made;
    for (const auto &[id, unit] : plan.all<Unit>()) {
        made.append(id);
    }
    std::ranges::sort(made);
    while (made.size() < units) {
        const Id<Unit> parent =
            made[below(static_cast<int>(std::min<qsizetype>(made.size(), units / 6)))];
        const Id<Unit> unit = add(areas[below(6)] + u' ' + tasks[below(6)], parent, UnitKind::Team);
        made.append(unit);
        for (int seats = below(6); seats > 0; --seats) {
            seat(unit, tasks[below(6)] + u" specialist"_s,
                 below(6) == 0 ? QString() : names[below(5)], below(32));
        }
        if (below(6) > 0) {
            const int level = below(5);
            score(unit, level * 20 + below(20), static_cast<Level>(level),
                  static_cast<Practice>(below(10)));
        }
    }
}

Id<Unit> ChartPlan::add(const QString &name, Id<Unit> parent, UnitKind kind)
{
    const Id<Unit> id{m_next++};
    plan = plan.with(Unit{.id = id,
                          .parent = parent,
                          .order = static_cast<double>(id.value),
                          .name = name,
                          .kind = kind});
    return id;
}

Id<Position> ChartPlan::seat(Id<Unit> unit, const QString &title, const QString &name, int level)
{
    const bool first = plan.referring<&Position::unit>(unit).empty();
    const Id<Position> position{m_next++};
    plan = plan.with(Position{.id = position,
                              .unit = unit,
                              .order = static_cast<double>(m_next),
                              .title = title,
                              .head = first});
    if (!name.isEmpty()) {
        const Id<Person> person{m_next++};
        Person someone{.id = person, .name = name};
        someone.marketing = level & 1 ? 3 : 0;
        someone.publicRelations = level & 2 ? 2 : 0;
        someone.technical = level & 4 ? 4 : 1;
        someone.communications = level & 8 ? 2 : 0;
        someone.human = level & 16 ? 2 : 0;
        plan = plan.with(someone).with(
            Holding{.id = {m_next++}, .position = position, .person = person});
    }
    return position;
}

void ChartPlan::score(Id<Unit> unit, double index, Level level, Practice weakest)
{
    scores->units = scores->units.set(
        unit,
        assess::UnitScores{.index = index, .level = level, .weakest = weakest, .hasData = true});
}

Id<Unit> ChartPlan::unit(const QString &name) const
{
    for (const auto &[id, unit] : plan.all<Unit>()) {
        if (unit.get().name == name) {
            return id;
        }
    }
    return {};
}

void ChartPlan::addLatin()
{
    const Id<Unit> root = add(u"Meridian Outdoor Company"_s, {}, UnitKind::Organisation);
    seat(root, u"Managing director"_s, u"Helena Brandt"_s, 8);
    score(root, 47.4, Level::Purposeful, Practice::Lines);
    const Id<Unit> marketing = add(u"Marketing"_s, root);
    seat(marketing, u"Head of marketing"_s, u"Ada Lindqvist"_s, 3);
    seat(marketing, u"Campaign manager"_s, u"Tom Kern"_s, 1);
    seat(marketing, u"Brand designer"_s, u"Ines Pereira"_s, 8);
    seat(marketing, u"Content editor"_s);
    score(marketing, 62, Level::Connected, Practice::Listening);
    const Id<Unit> support = add(u"Customer Service and Community Support"_s, root);
    seat(support, u"Head of service"_s, u"Bilal Haddad"_s, 31);
    const QStringList names{u"Chloé Marchand"_s,
                            u"Dmitri Sokolov"_s,
                            u"Emeka Okafor"_s,
                            u"Fatima Zahra Benali"_s,
                            u"Giulia Marchetti-Bianchi"_s,
                            u"Hiro Sato"_s,
                            u"Ivana Nováková"_s,
                            u"Jonas Berg"_s,
                            u"Kaja Lund"_s};
    for (const QString &name : names) {
        seat(support, u"Community agent, second level and weekends"_s, name, 16);
    }
    score(support, 94, Level::Integrated, Practice::Training);
    const Id<Unit> personnel = add(u"Human Resources"_s, root);
    seat(personnel, u"Head of human resources"_s);
    seat(personnel, u"Recruiter"_s, u"Luis Ortega"_s, 16);
    score(personnel, 21, Level::Exploring, Practice::Guidance);
    const Id<Unit> legal = add(u"Legal"_s, root);
    add(u"Rechtsschutzversicherungsangelegenheiten und Datenschutz"_s, legal, UnitKind::Team);
    add(u"Contracts"_s, legal, UnitKind::Team);
    add(u"Compliance"_s, legal, UnitKind::Team);
    const Id<Unit> product = add(u"Product Development"_s, root);
    seat(product, u"Head of product"_s, u"Nora Weiss"_s, 4);
    score(product, 38, Level::Purposeful, Practice::Perspectives);
    const Id<Unit> research = add(u"Consumer Research"_s, product, UnitKind::Team);
    seat(research, u"Lead"_s, u"Oskar Lind"_s, 6);
    score(research, 35, Level::Purposeful, Practice::Measurement);
    const Id<Unit> web = add(u"Web and Apps"_s, product, UnitKind::Team);
    seat(web, u"Lead"_s, u"Priya Nair"_s, 4);
    seat(web, u"Developer"_s, u"Quentin Blake"_s, 4);
    score(web, 8, Level::Exploring, Practice::Purpose);
    add(u"Materials Lab"_s, product, UnitKind::Team);
    Unit hub = plan.get(support);
    hub.hub = true;
    plan = plan.with(hub)
               .with(Position{.id = {m_next++},
                              .unit = web,
                              .order = 1e6,
                              .title = u"Contractor"_s,
                              .headcount = 12})
               .with(Link{.id = {7001},
                          .from = marketing,
                          .to = research,
                          .kind = LinkKind::Shares,
                          .label = u"Monthly insight"_s})
               .with(Link{.id = {7002}, .from = support, .to = web, .kind = LinkKind::Guides});
}

void ChartPlan::addArabic()
{
    const Id<Unit> root = add(u"شركة الأفق للنشر"_s, {}, UnitKind::Organisation);
    seat(root, u"المديرة العامة"_s, u"ليلى حداد"_s, 31);
    score(root, 55, Level::Purposeful, Practice::Lines);
    const Id<Unit> service = add(u"خدمة العملاء ودعم المجتمع عبر الإنترنت"_s, root);
    seat(service, u"رئيس القسم"_s, u"أحمد المنصوري"_s, 3);
    seat(service, u"مسؤولة المجتمع"_s, u"فاطمة الزهراء بنعلي"_s, 16);
    seat(service, u"محلل بيانات"_s, u"John Smith"_s, 4);
    seat(service, u"محرر"_s);
    score(service, 81, Level::Connected, Practice::Facets);
    const Id<Unit> marketing = add(u"التسويق"_s, root);
    seat(marketing, u"رئيسة القسم"_s, u"سارة خليل"_s, 1);
    score(marketing, 12, Level::Exploring, Practice::Guidance);
    add(u"الشؤون القانونية"_s, root);
}

void ChartPlan::addChinese()
{
    const Id<Unit> root = add(u"数字服务局"_s, {}, UnitKind::Organisation);
    seat(root, u"局长"_s, u"王秀英"_s, 31);
    score(root, 70, Level::Connected, Practice::People);
    const Id<Unit> service = add(u"客户服务与社区支持以及国际合作交流部门"_s, root);
    seat(service, u"主任"_s, u"李伟"_s, 3);
    seat(service, u"社区经理"_s, u"張麗華"_s, 16);
    seat(service, u"分析师"_s);
    score(service, 88, Level::Integrated, Practice::Facets);
    const Id<Unit> policy = add(u"戦略・組織グループ"_s, root);
    seat(policy, u"統括官"_s, u"佐藤 浩"_s, 2);
    score(policy, 33, Level::Purposeful, Practice::Purpose);
}

} // namespace facet::render
