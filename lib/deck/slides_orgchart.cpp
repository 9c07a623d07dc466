// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttiles_paint.h"
#include "model/navigate.h"
#include "model/tr.h"

#include <QSet>

#include <deque>

namespace facet::deck {

namespace {

QString tileTitle(const Context &context, const QList<Id<Unit>> &tops)
{
    if (tops.isEmpty()) {
        return Tr::tr("The darker a unit, the more integrated it is");
    }
    QStringList names;
    for (const Id<Unit> unit : tops) {
        names.append(context.nameOf(unit));
    }
    const QString other = Tr::tr("Branches of the organisation by level");
    if (names.size() > 3) {
        const int more = static_cast<int>(names.size()) - 2;
        return shortEnough({Tr::tr("%1, %2 and %n more: their units by level", nullptr, more)
                                .arg(names.at(0), names.at(1)),
                            other},
                           context.style());
    }
    return shortEnough(
        {Tr::tr("%1: units by level", "names of departments").arg(context.list(names)), other},
        context.style());
}

QString section() { return Tr::tr("The organisation"); }

/// A branch that is still to be shown, and the anchor of the page that refers to it.
struct Wanted
{
    Id<Unit> top;
    QString from;
};

/// Adds the organisation's tiles one after the other.
class Charter
{
public:
    explicit Charter(Context &context) : m_context(context) { }

    void run()
    {
        const QList<Id<Unit>> roots = childUnits(m_context.plan, {});
        if (roots.isEmpty()) {
            return;
        }
        m_wanted.push_back({roots.size() == 1 ? roots.first() : Id<Unit>{}, {}});
        for (bool first = true; !m_wanted.empty(); first = false) {
            const QList<Wanted> together = first ? QList<Wanted>() : takeTogether();
            if (together.isEmpty()) {
                const Wanted next = m_wanted.front();
                m_wanted.pop_front();
                addBranch(next, first);
            } else {
                addTogether(together);
            }
        }
    }

private:
    QSizeF roomBelow(const QString &title) const
    {
        const DeckStyle &style = m_context.style();
        return {sheet::inner,
                sheet::bodyBottom - Flow::topBelow(title, style) - legendHeight(style)};
    }

    static QList<Id<Unit>> topsOf(const QList<Wanted> &wanted)
    {
        QList<Id<Unit>> tops;
        for (const Wanted &one : wanted) {
            tops.append(one.top);
        }
        return tops;
    }

    /// Takes the next branches of one page as long as they fit one tile as a whole; none where not
    /// even the first does.
    QList<Wanted> takeTogether()
    {
        QList<Wanted> taken;
        while (!m_wanted.empty()
               && (taken.isEmpty() || m_wanted.front().from == taken.first().from)) {
            QList<Wanted> trial = taken;
            trial.append(m_wanted.front());
            const QList<Id<Unit>> tops = topsOf(trial);
            if (!Tiler::whole(m_context, tops, roomBelow(tileTitle(m_context, tops)))) {
                break;
            }
            taken = trial;
            m_wanted.pop_front();
        }
        return taken;
    }

    void addTogether(const QList<Wanted> &together)
    {
        const QList<Id<Unit>> tops = topsOf(together);
        const QString title = tileTitle(m_context, tops);
        Flow flow(m_context.book,
                  {.section = section(),
                   .title = title,
                   .bookmark = title,
                   .anchor = anchors::tile(tops.first())});
        for (const Id<Unit> top : tops) {
            m_context.book.addAnchor(anchors::tile(top));
        }
        addTile(m_context, flow.body(), *Tiler::whole(m_context, tops, roomBelow(title)), tops,
                together.first().from);
    }

    void addBranch(const Wanted &branch, bool first)
    {
        const QString anchor = anchors::tile(branch.top);
        const QString title =
            tileTitle(m_context, first ? QList<Id<Unit>>() : QList<Id<Unit>>{branch.top});
        Flow flow(
            m_context.book,
            {.section = section(),
             .title = title,
             .bookmark = first ? Tr::tr("The whole organisation") : m_context.nameOf(branch.top),
             .anchor = anchor});
        Tiler tiler(m_context, branch.top, branch.from.isEmpty() ? Refers::No : Refers::Back);
        bool more = false;
        do {
            if (more) {
                flow.nextSlide();
            }
            const Tile tile = tiler.next(roomBelow(title));
            addTile(m_context, flow.body(), tile, {branch.top}, more ? QString() : branch.from);
            for (const Card &card : tile.cards) {
                if (card.cut && m_context.options.preset != Preset::Board
                    && !m_done.contains(card.unit)) {
                    m_done.insert(card.unit);
                    m_wanted.push_back({card.unit, anchor});
                }
            }
            more = true;
        } while (!tiler.atEnd());
    }

    Context &m_context;
    std::deque<Wanted> m_wanted;
    QSet<Id<Unit>> m_done; ///< a plan with a cycle must not keep us here
};

} // namespace

void addOrgChart(Context &context) { Charter(context).run(); }

} // namespace facet::deck
