// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "facts.h"

namespace facet::assess {

namespace {

/// A seat taken: by whom, and in which position.
struct Taken
{
    int person = 0;
    int position = 0;
};

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

/// Finds the place of an id in a list in a few nanoseconds; ids are random, so their low bits serve
/// as the hash.
class PlaceIndex
{
public:
    explicit PlaceIndex(size_t count)
    {
        size_t size = 16;
        while (size < 2 * count) {
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
        readPositions();
        readHoldings();
    }

    void fill(std::vector<Own> &own) const
    {
        std::vector<std::vector<Attendee>> several(own.size());
        for (const Taken &taken : m_taken) {
            const PositionRow &position = m_positionRows[static_cast<size_t>(taken.position)];
            Seat seat = m_seats[static_cast<size_t>(taken.person)];
            seat.speaks = position.speaks;
            PeoplePart &part = own[static_cast<size_t>(position.unit)].facts.people;
            part.people.add(seat);
            part.facets.add(seat);
            part.training.add(seat, several[static_cast<size_t>(position.unit)]);
        }
        for (size_t unit = 0; unit < own.size(); ++unit) {
            own[unit].facts.people.training.several = Shared<Attendee>(std::move(several[unit]));
        }
        for (const PositionRow &position : m_positionRows) {
            own[static_cast<size_t>(position.unit)].facts.people.people.headcount +=
                headcountOf(position.headcount, position.holders);
        }
    }

private:
    void readPeople()
    {
        const Plan &plan = m_source.plan;
        m_seats.reserve(plan.all<Person>().size());
        for (const auto &[id, person] : plan.all<Person>()) {
            m_people.insert(id.value, static_cast<int>(m_seats.size()));
            m_seats.push_back({.person = id,
                               .step = peopleStep(person.get()),
                               .facets = facetsOf(person.get()),
                               .assessed = isAssessed(person.get()),
                               .several = false,
                               .speaks = false,
                               .learning = {}});
        }
        for (const auto &[id, completion] : plan.all<Completion>()) {
            if (const int person = m_people.find(completion->person.value); person >= 0) {
                m_seats[static_cast<size_t>(person)].learning.add(plan, completion.get(),
                                                                  m_source.date);
            }
        }
    }

    void readPositions()
    {
        m_positionRows.reserve(m_source.plan.all<Position>().size());
        for (const auto &[id, position] : m_source.plan.all<Position>()) {
            if (const int unit = m_source.tree.indexOf(position->unit); unit >= 0) {
                m_positions.insert(id.value, static_cast<int>(m_positionRows.size()));
                m_positionRows.push_back({unit, position->headcount, 0, position->speaks});
            }
        }
    }

    void readHoldings()
    {
        const auto &holdings = m_source.plan.all<Holding>();
        std::vector<int> held(m_seats.size(), 0);
        m_taken.reserve(holdings.size());
        for (const auto &[id, holding] : holdings) {
            const int person = m_people.find(holding->person.value);
            const int position = m_positions.find(holding->position.value);
            if (position >= 0) {
                ++m_positionRows[static_cast<size_t>(position)].holders;
            }
            if (person >= 0) {
                Seat &seat = m_seats[static_cast<size_t>(person)];
                seat.several = ++held[static_cast<size_t>(person)] > 1;
                if (position >= 0) {
                    m_taken.push_back({person, position});
                }
            }
        }
    }

    Source m_source;
    PlaceIndex m_people;
    PlaceIndex m_positions;
    std::vector<Seat> m_seats; // by person
    std::vector<PositionRow> m_positionRows;
    std::vector<Taken> m_taken;
};

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
