// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "facts.h"

namespace facet::assess {

namespace {

constexpr size_t ahead = 16; // how many steps before its use a cache line is asked for

void fetch(const void *address) { __builtin_prefetch(address); }

/// Calls @p visit(id, entity) for each entity of a kind. Entities lie scattered in memory; asking
/// for them ahead of time makes the walk several times faster.
template <class E> void walk(const Plan &plan, auto visit)
{
    std::vector<std::pair<Id<E>, const E *>> all;
    all.reserve(plan.all<E>().size());
    for (const auto &[id, box] : plan.all<E>()) {
        all.emplace_back(id, &box.get());
    }
    constexpr size_t cacheLine = 64;
    for (size_t i = 0; i < all.size(); ++i) {
        if (i + ahead < all.size()) {
            const auto *next = reinterpret_cast<const char *>(all[i + ahead].second);
            for (size_t offset = 0; offset < sizeof(E); offset += cacheLine) {
                fetch(next + offset);
            }
        }
        visit(all[i].first, *all[i].second);
    }
}

struct PositionRow
{
    int unit = 0;
    int headcount = 0;
    int holders = 0;
    bool speaks = false;
};

/// Seats or people a position counts, see headcountOf().
int headcountOf(int headcount, int holders)
{
    return headcount > 1 ? std::max(headcount, holders) : holders;
}

/// Finds the place of an id in a list in a few nanoseconds.
class PlaceIndex
{
public:
    explicit PlaceIndex(size_t count)
    {
        size_t size = 16;
        while (size * 2 < count * 3) {
            size *= 2;
        }
        m_mask = size - 1;
        m_slots.assign(size, {0, -1});
    }

    void insert(qint64 id, int place)
    {
        size_t slot = slotOf(id);
        while (m_slots[slot].second >= 0) {
            slot = (slot + 1) & m_mask;
        }
        m_slots[slot] = {id, place};
    }

    /// Asks for what find() will need.
    void prepare(qint64 id) const { fetch(&m_slots[slotOf(id)]); }

    int find(qint64 id) const
    {
        for (size_t slot = slotOf(id); m_slots[slot].second >= 0; slot = (slot + 1) & m_mask) {
            if (m_slots[slot].first == id) {
                return m_slots[slot].second;
            }
        }
        return -1;
    }

private:
    size_t slotOf(qint64 id) const
    {
        // Ids from files may be small and regular: mix them.
        return static_cast<size_t>((static_cast<quint64>(id) * 0x9E3779B97F4A7C15U) >> 20) & m_mask;
    }

    size_t m_mask = 0;
    std::vector<std::pair<qint64, int>> m_slots;
};

/// What two lists have in common, by their places; −1: not there.
struct Pair
{
    int person = -1;
    int other = -1;
};

/// All people, positions and holdings as flat lists.
class PeopleTables
{
public:
    explicit PeopleTables(const Source &source)
        : m_source(source),
          m_people(source.plan.all<Person>().size()),
          m_positions(source.plan.all<Position>().size())
    {
        readPeople();
        readCompletions();
        readPositions();
        readHoldings();
    }

    void fill(std::vector<Own> &own) const;

private:
    void readPeople();
    void readCompletions();
    void readPositions();
    void readHoldings();

    Seat &seatAt(int person) { return m_seats[static_cast<size_t>(person)]; }

    /// Calls @p visit(pair) for each holding, having asked for seat and position ahead of time.
    void eachHolding(auto visit) const
    {
        for (size_t i = 0; i < m_holdings.size(); ++i) {
            if (i + ahead < m_holdings.size()) {
                const Pair &next = m_holdings[i + ahead];
                fetch(m_seats.data() + next.person);
                fetch(m_positionRows.data() + next.other);
            }
            visit(m_holdings[i]);
        }
    }

    const Source &m_source;
    PlaceIndex m_people;
    PlaceIndex m_positions;
    std::vector<Seat> m_seats; // by person
    std::vector<PositionRow> m_positionRows;
    std::vector<Pair> m_holdings; // people and positions
};

void PeopleTables::readPeople()
{
    m_seats.reserve(m_source.plan.all<Person>().size());
    walk<Person>(m_source.plan, [this](Id<Person> id, const Person &person) {
        m_people.insert(id.value, static_cast<int>(m_seats.size()));
        m_seats.push_back({.person = id,
                           .step = peopleStep(person),
                           .facets = facetsOf(person),
                           .assessed = isAssessed(person),
                           .several = false,
                           .speaks = false,
                           .learning = {}});
    });
}

void PeopleTables::readCompletions()
{
    std::vector<const Completion *> all;
    walk<Completion>(m_source.plan, [&](Id<Completion>, const Completion &completion) {
        m_people.prepare(completion.person.value);
        all.push_back(&completion);
    });
    for (const Completion *completion : all) {
        if (const int person = m_people.find(completion->person.value); person >= 0) {
            seatAt(person).learning.add(m_source.plan, *completion, m_source.date);
        }
    }
}

void PeopleTables::readPositions()
{
    m_positionRows.reserve(m_source.plan.all<Position>().size());
    walk<Position>(m_source.plan, [this](Id<Position> id, const Position &position) {
        if (const int unit = m_source.tree.indexOf(position.unit); unit >= 0) {
            m_positions.insert(id.value, static_cast<int>(m_positionRows.size()));
            m_positionRows.push_back({unit, position.headcount, 0, position.speaks});
        }
    });
}

void PeopleTables::readHoldings()
{
    std::vector<std::pair<qint64, qint64>> ids;
    ids.reserve(m_source.plan.all<Holding>().size());
    walk<Holding>(m_source.plan, [&](Id<Holding>, const Holding &holding) {
        ids.emplace_back(holding.person.value, holding.position.value);
    });
    m_holdings.reserve(ids.size());
    for (size_t i = 0; i < ids.size(); ++i) {
        if (i + ahead < ids.size()) {
            m_people.prepare(ids[i + ahead].first);
            m_positions.prepare(ids[i + ahead].second);
        }
        m_holdings.push_back({m_people.find(ids[i].first), m_positions.find(ids[i].second)});
    }
    std::vector<bool> held(m_seats.size());
    eachHolding([&](const Pair &holding) {
        if (holding.other >= 0) {
            ++m_positionRows[static_cast<size_t>(holding.other)].holders;
        }
        if (holding.person >= 0) {
            const auto person = static_cast<size_t>(holding.person);
            m_seats[person].several = m_seats[person].several || held[person];
            held[person] = true;
        }
    });
}

void PeopleTables::fill(std::vector<Own> &own) const
{
    std::vector<std::vector<Attendee>> several(own.size());
    eachHolding([&](const Pair &holding) {
        if (holding.person < 0 || holding.other < 0) {
            return;
        }
        const PositionRow &position = m_positionRows[static_cast<size_t>(holding.other)];
        Seat seat = m_seats[static_cast<size_t>(holding.person)];
        seat.speaks = position.speaks;
        PeoplePart &part = own[static_cast<size_t>(position.unit)].facts.people;
        part.people.add(seat);
        part.facets.add(seat);
        part.training.add(seat, several[static_cast<size_t>(position.unit)]);
    });
    for (size_t unit = 0; unit < own.size(); ++unit) {
        own[unit].facts.people.training.several = Shared<Attendee>(std::move(several[unit]));
    }
    for (const PositionRow &position : m_positionRows) {
        own[static_cast<size_t>(position.unit)].facts.people.people.headcount +=
            headcountOf(position.headcount, position.holders);
    }
}

/// Notes each group with the units of its members.
void gatherAllGroups(const Source &source, std::vector<Own> &own)
{
    for (const auto &[id, group] : source.plan.all<Group>()) {
        for (const Id<Person> member : group->members) {
            for (const Id<Holding> holding : source.plan.referring<&Holding::person>(member)) {
                const Position &position = source.plan.get(source.plan.get(holding).position);
                if (const int unit = source.tree.indexOf(position.unit); unit >= 0) {
                    own[static_cast<size_t>(unit)].groups.push_back(id);
                }
            }
        }
    }
    for (Own &unit : own) {
        std::ranges::sort(unit.groups);
        const auto repeated = std::ranges::unique(unit.groups);
        unit.groups.erase(repeated.begin(), repeated.end());
    }
}

} // namespace

void gatherPeople(const Source &source, Id<Unit> unit, Own &own)
{
    PeoplePart part;
    std::vector<Attendee> several;
    for (const Id<Position> id : source.plan.referring<&Position::unit>(unit)) {
        const Position &position = source.plan.get(id);
        const auto &holdings = source.plan.referring<&Holding::position>(id);
        part.people.headcount += headcountOf(position.headcount, static_cast<int>(holdings.size()));
        for (const Id<Holding> holding : holdings) {
            const Person *person = source.plan.find(source.plan.get(holding).person);
            if (!person) {
                continue;
            }
            Seat seat = seatOf(source, *person);
            seat.speaks = position.speaks;
            part.people.add(seat);
            part.facets.add(seat);
            part.training.add(seat, several);
        }
    }
    part.training.several = Shared<Attendee>(std::move(several));
    own.facts.people = std::move(part);
    own.groups = groupsOf(source.plan, unit);
}

void gatherAllPeople(const Source &source, std::vector<Own> &own)
{
    PeopleTables(source).fill(own);
    gatherAllGroups(source, own);
}

} // namespace facet::assess
