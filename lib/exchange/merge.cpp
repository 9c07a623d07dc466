// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "merge.h"

#include "base/text.h"
#include "circles.h"
#include "finders.h"
#include "heads.h"
#include "model/navigate.h"
#include "model/planbuilder.h"
#include "token.h"

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

/// One person of the import: the rows that are about them.
struct PersonDraft
{
    QString externalId;
    QList<int> rows;
    Id<Person> id;
};

class Merger
{
public:
    Merger(const Plan &plan, const Incoming &incoming)
        : m_before(plan), m_in(incoming), m_rows(incoming.rows), m_builder(plan), m_posts(plan)
    { }

    Merged merge()
    {
        mergeUnits();
        mergePeople();
        findPosts();
        putPosts();
        m_result.plan = m_builder.build();
        moveUnits();
        cutCirclesOfPosts();
        m_result.peopleChanged = static_cast<int>(m_changed.size());
        return std::move(m_result);
    }

private:
    const Row &at(int row) const { return m_rows[static_cast<size_t>(row)]; }
    Id<Unit> unitOf(int row) const
    {
        const int place = m_in.tree.ofRow[static_cast<size_t>(row)];
        return place < 0 ? Id<Unit>() : m_units[static_cast<size_t>(place)];
    }

    // --- identifiers ---

    /// The id of something new: the one that an identifier of our own names, so that a plan that is
    /// read back is the same plan, else a fresh one.
    template <class E> Id<E> newId(const QString &externalId) const
    {
        const Id<E> own{idFromExactToken(externalId)};
        return own && !m_builder.find(own) ? own : Id<E>::create();
    }

    /// An identifier that is only our own way of naming the very object says nothing new.
    template <class E> static bool isForeign(const QString &externalId, Id<E> id)
    {
        return idFromExactToken(externalId) != id.value;
    }

    // --- units ---

    void mergeUnits()
    {
        const UnitFinder finder(m_before);
        QHash<QString, int> names;
        for (const UnitDraft &draft : m_in.tree.units) {
            ++names[comparable(draft.name)];
        }
        m_units.resize(m_in.tree.units.size());
        for (const int place : topDown(m_in.tree.units)) {
            const UnitDraft &draft = m_in.tree.units[static_cast<size_t>(place)];
            const Id<Unit> parent =
                draft.parent < 0 ? Id<Unit>() : m_units[static_cast<size_t>(draft.parent)];
            Id<Unit> known =
                knownUnit(finder, draft, parent, names.value(comparable(draft.name)) == 1);
            if (known && m_takenUnits.contains(known)) {
                known = {};
            }
            if (known) {
                keepUnit(known, draft, parent);
            }
            m_units[static_cast<size_t>(place)] = known ? known : addUnit(draft, parent);
            m_takenUnits.insert(m_units[static_cast<size_t>(place)]);
        }
    }

    Id<Unit> knownUnit(const UnitFinder &finder, const UnitDraft &draft, Id<Unit> parent,
                       bool isOnly) const
    {
        if (!draft.externalId.isEmpty()) {
            const Id<Unit> own{idFromExactToken(draft.externalId)};
            if (m_before.contains(own)) {
                return own;
            }
            if (const Id<Unit> known = finder.byId(draft.externalId)) {
                return known;
            }
        }
        if (draft.isRoot && !m_in.units.rootAsked && finder.onlyTop()) {
            return finder.onlyTop();
        }
        const bool isNewParent = parent && !m_before.contains(parent);
        if (const Id<Unit> known = isNewParent ? Id<Unit>() : finder.below(parent, draft.name)) {
            return known;
        }
        return isOnly ? finder.only(draft.name) : Id<Unit>();
    }

    /// A unit found by its identifier follows the file in name and place, where the file says so
    /// itself.
    void keepUnit(Id<Unit> id, const UnitDraft &draft, Id<Unit> parent)
    {
        const Unit &before = m_before.get(id);
        Unit unit = before;
        if (!draft.externalId.isEmpty()) {
            const bool isSame = before.externalId == draft.externalId;
            const bool namesItself = isSame && m_in.units.from != UnitsFrom::Managers;
            unit.name = namesItself ? draft.name : unit.name;
            unit.externalId = before.externalId.isEmpty() && isForeign(draft.externalId, id)
                ? draft.externalId
                : before.externalId;
            const bool isPlaced =
                m_in.units.from == UnitsFrom::Parents || m_in.units.from == UnitsFrom::Managers;
            if (isSame && isPlaced && parent != before.parent && parent) {
                m_moves.append({id, parent});
            }
        }
        if (unit != before) {
            m_builder.put(unit);
        }
    }

    Id<Unit> addUnit(const UnitDraft &draft, Id<Unit> parent)
    {
        Unit unit;
        unit.id = newId<Unit>(draft.externalId);
        unit.parent = parent;
        unit.name = draft.name;
        unit.externalId = isForeign(draft.externalId, unit.id) ? draft.externalId : QString();
        const Unit *above = m_builder.find(parent);
        unit.kind = !above                          ? UnitKind::Organisation
            : above->kind == UnitKind::Organisation ? UnitKind::Department
                                                    : UnitKind::Team;
        if (!m_lastOrder.contains(parent)) {
            m_lastOrder.insert(parent, orderAfterLast(m_before, parent) - 1);
        }
        unit.order = ++m_lastOrder[parent];
        m_builder.put(unit);
        ++m_result.unitsAdded;
        return unit.id;
    }

    /// Units that the file puts elsewhere; not below themselves, which a plan changed by hand could
    /// lead to.
    void moveUnits()
    {
        for (const auto &[id, parent] : std::as_const(m_moves)) {
            if (!isInside(m_result.plan, parent, id)) {
                Unit unit = m_result.plan.get(id);
                unit.order = orderAfterLast(m_result.plan, parent);
                unit.parent = parent;
                m_result.plan = m_result.plan.with(unit);
            }
        }
    }

    // --- people ---

    QString keyOfPerson(const Row &row, bool byId) const
    {
        return byId ? u"#"_s + row.id + u'\n' + comparable(row.name)
                    : u"@"_s + comparable(row.name) + u'\n' + row.email.toCaseFolded();
    }

    void mergePeople()
    {
        QHash<QString, int> known;
        QSet<QString> usedIds;
        m_personOfRow.assign(m_rows.size(), -1);
        for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
            const Row &row = at(i);
            if (row.state != RowState::Person) {
                continue;
            }
            const bool hasId = !row.id.isEmpty() && !m_in.idsArePosts;
            const QString key = m_in.identity == Identity::Row
                ? QString::number(i)
                : keyOfPerson(row, hasId && m_in.identity == Identity::Id);
            int &place = m_personOfRow[static_cast<size_t>(i)];
            place = known.value(key, -1);
            if (place < 0) {
                place = static_cast<int>(m_people.size());
                known.insert(key, place);
                m_people.push_back(
                    {hasId && !usedIds.contains(row.id) ? row.id : QString(), {}, {}});
                usedIds.insert(row.id);
            }
            m_people[static_cast<size_t>(place)].rows.append(i);
        }
        putPeople();
    }

    void putPeople()
    {
        PersonFinder finder(m_before);
        for (PersonDraft &draft : m_people) {
            const Row &first = at(draft.rows.first());
            draft.id = finder.find(draft.externalId, first.name, first.email);
            const bool isNew = !draft.id;
            const Person before = m_before.get(draft.id);
            Person person = before;
            if (isNew) {
                person.id = draft.id = newId<Person>(draft.externalId);
                ++m_result.peopleAdded;
            }
            for (const int row : std::as_const(draft.rows)) {
                fill(person, at(row));
            }
            if (!draft.externalId.isEmpty() && person.externalId.isEmpty()
                && isForeign(draft.externalId, draft.id)) {
                person.externalId = draft.externalId;
            }
            if (person != before) {
                m_builder.put(person);
            }
            if (!isNew && person != before) {
                m_changed.insert(draft.id);
            }
        }
        m_result.people = static_cast<int>(m_people.size());
    }

    static void fill(Person &person, const Row &row)
    {
        person.name = row.name.isEmpty() ? person.name : row.name;
        person.email = row.email.isEmpty() ? person.email : row.email;
        person.photo = row.photo.isEmpty() ? person.photo : row.photo;
        person.note = row.note.isEmpty() ? person.note : row.note;
        constexpr std::array levels{&Person::marketing, &Person::publicRelations,
                                    &Person::technical, &Person::communications, &Person::human};
        for (size_t i = 0; i < levels.size(); ++i) {
            person.*levels[i] = row.levels[i].value_or(person.*levels[i]);
        }
        person.stage = row.stage.value_or(person.stage);
        person.layer = row.layer.value_or(person.layer);
    }

    // --- posts ---

    /// Whether the row puts somebody somewhere; our own export names people without a post as well.
    bool hasPost(int i) const { return at(i).isPost() && unitOf(i); }

    void findPosts()
    {
        m_postOfRow.resize(m_rows.size());
        QHash<std::pair<qint64, PostKey>, Id<Position>> said;
        QHash<QString, Id<Position>> stated; ///< by the position's own identifier
        for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
            if (!hasPost(i)) {
                continue;
            }
            const Row &row = at(i);
            const Id<Person> person = personOf(i);
            const PostKey key{unitOf(i), comparable(row.title), {}};
            Id<Position> &post = m_postOfRow[static_cast<size_t>(i)];
            if (!row.positionId.isEmpty() && stated.contains(row.positionId)) {
                post = stated.value(row.positionId); // another holder of the same position
                continue;
            }
            if (row.positionId.isEmpty() && person && said.contains({person.value, key})) {
                post = said.value({person.value, key});
                m_result.repeated.append(i);
                continue;
            }
            post = knownPost(i, person);
            if (!post) {
                post = newId<Position>(postIdOf(i));
                ++m_result.positionsAdded;
            }
            ++m_result.positions;
            said.insert({person.value, key}, post);
            stated.insert(row.positionId, post);
        }
    }

    Id<Person> personOf(int i) const
    {
        const int place = m_personOfRow[static_cast<size_t>(i)];
        return place < 0 ? Id<Person>() : m_people[static_cast<size_t>(place)].id;
    }

    /// The identifier of the post itself; empty: the row has none.
    QString postIdOf(int i) const
    {
        const Row &row = at(i);
        const bool isKey = m_in.idsArePosts || !personOf(i);
        return row.positionId.isEmpty() && isKey ? row.id : row.positionId;
    }

    Id<Position> knownPost(int i, Id<Person> person)
    {
        const Row &row = at(i);
        const QString postId = postIdOf(i);
        if (const Id<Position> known = m_posts.byId(postId.isEmpty() ? row.id : postId)) {
            return known;
        }
        if (person) {
            if (const Id<Position> known =
                    m_posts.held(person, {unitOf(i), row.title, {}}, postId)) {
                return known;
            }
            const bool hasOneRow =
                m_people[static_cast<size_t>(m_personOfRow[static_cast<size_t>(i)])].rows.size()
                == 1;
            return hasOneRow ? m_posts.onlyHeld(person, postId) : Id<Position>();
        }
        const Id<Position> manager = m_in.managers.inPlan[static_cast<size_t>(i)];
        return m_posts.vacant({unitOf(i), row.title, manager});
    }

    void putPosts()
    {
        const HeadChoice heads = chooseHeads(m_rows, m_in.managers, m_in.tree);
        QHash<Id<Position>, Position> done;
        for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
            const Id<Position> id = m_postOfRow[static_cast<size_t>(i)];
            if (!id) {
                continue;
            }
            if (!done.contains(id)) {
                done.insert(id, putPost(id, i, heads));
            }
            seat(i, done[id]);
        }
    }

    Position putPost(Id<Position> id, int i, const HeadChoice &heads)
    {
        const Position before = m_before.get(id);
        Position post = before;
        post.id = id;
        fill(post, i);
        setHead(post, i, heads);
        const QString key = postIdOf(i);
        if (!key.isEmpty() && !m_usedPostIds.contains(key) && isForeign(key, id)) {
            post.externalId = key;
            m_usedPostIds.insert(key);
        }
        if (post != before) {
            m_builder.put(post);
            m_reported.insert(id);
        }
        return post;
    }

    void fill(Position &post, int i)
    {
        const Row &row = at(i);
        if (!m_before.contains(post.id) || m_in.units.from != UnitsFrom::Nowhere) {
            post.unit = unitOf(i);
        }
        if (post.unit != m_before.get(post.id).unit) {
            if (!m_lastPost.contains(post.unit)) {
                m_lastPost.insert(post.unit, lastPostOrder(post.unit));
            }
            post.order = ++m_lastPost[post.unit];
        }
        post.title = row.title.isEmpty() ? post.title : row.title;
        post.assistant = row.assistant.value_or(post.assistant);
        post.headcount = row.headcount.value_or(post.headcount);
        const int manager = m_in.managers.rows[static_cast<size_t>(i)];
        const Id<Position> above = manager >= 0 ? m_postOfRow[static_cast<size_t>(manager)]
                                                : m_in.managers.inPlan[static_cast<size_t>(i)];
        post.reportsTo = above && above != post.id ? above : post.reportsTo;
    }

    double lastPostOrder(Id<Unit> unit) const
    {
        double last = 0;
        for (const Id<Position> id : m_before.referring<&Position::unit>(unit)) {
            last = std::max(last, m_before.get(id).order);
        }
        return last;
    }

    /// Where the file does not say who leads, a unit that has a head already keeps it.
    void setHead(Position &post, int i, const HeadChoice &heads) const
    {
        if (heads.isStated) {
            post.head = heads.rows.contains(i);
            return;
        }
        const auto &there = m_before.referring<&Position::unit>(post.unit);
        const bool hasHead =
            std::ranges::any_of(there, [this](Id<Position> id) { return m_before.get(id).head; });
        post.head = post.head || (heads.rows.contains(i) && !hasHead);
    }

    void seat(int i, const Position &post)
    {
        const Id<Person> person = personOf(i);
        const bool isChanged = m_before.contains(post.id) && m_reported.contains(post.id);
        if (isChanged && person && m_before.contains(person)) {
            m_changed.insert(person);
        }
        if (m_seated.contains({post.id, person})) {
            return;
        }
        m_seated.insert({post.id, person});
        bool isSeated = false;
        for (const Id<Holding> id : m_before.referring<&Holding::position>(post.id)) {
            const bool isIt = m_before.get(id).person == person;
            isSeated = isSeated || isIt;
            const bool isOver =
                person ? m_in.idsArePosts && post.headcount == 1 : at(i).vacantOnPurpose;
            if (!isIt && isOver) {
                m_builder.drop(id);
                m_result.replaced.append(i);
            }
        }
        if (person && !isSeated) {
            Holding holding;
            holding.id = Id<Holding>::create();
            holding.position = post.id;
            holding.person = person;
            m_builder.put(holding);
        }
    }

    /// Lines of the plan and of the file together may run in a circle; the plan's own give way.
    void cutCirclesOfPosts()
    {
        if (m_before.all<Position>().empty()) {
            return;
        }
        std::vector<Id<Position>> posts;
        std::unordered_map<Id<Position>, int> places;
        for (const auto &[id, box] : m_result.plan.all<Position>()) {
            places.emplace(id, static_cast<int>(posts.size()));
            posts.push_back(id);
        }
        std::vector<int> parents;
        for (const Id<Position> id : posts) {
            const auto above = places.find(m_result.plan.get(id).reportsTo);
            parents.push_back(above == places.end() ? -1 : above->second);
        }
        for (const QList<int> &circle : cutCircles(parents)) {
            const auto old = std::ranges::find_if(circle, [&](int place) {
                return !m_reported.contains(posts[static_cast<size_t>(place)]);
            });
            Position post = m_result.plan.get(
                posts[static_cast<size_t>(old == circle.end() ? circle.first() : *old)]);
            post.reportsTo = {};
            m_result.plan = m_result.plan.with(post);
        }
    }

    const Plan &m_before;
    const Incoming &m_in;
    const std::vector<Row> &m_rows;
    PlanBuilder m_builder;
    PostFinder m_posts;
    std::vector<Id<Unit>> m_units; ///< by place in the tree
    QSet<Id<Unit>> m_takenUnits;
    QHash<Id<Unit>, double> m_lastOrder;
    QHash<Id<Unit>, double> m_lastPost;
    QList<std::pair<Id<Unit>, Id<Unit>>> m_moves;
    std::vector<PersonDraft> m_people;
    std::vector<int> m_personOfRow;
    std::vector<Id<Position>> m_postOfRow;
    QSet<Id<Position>> m_reported; ///< put by this import
    QSet<QString> m_usedPostIds;
    QSet<std::pair<Id<Position>, Id<Person>>> m_seated;
    QSet<Id<Person>> m_changed;
    Merged m_result;
};

} // namespace

Merged merge(const Plan &plan, const Incoming &incoming) { return Merger(plan, incoming).merge(); }

} // namespace facet::exchange
