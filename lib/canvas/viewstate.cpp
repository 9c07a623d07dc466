// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewstate.h"

#include <QDataStream>
#include <QIODevice>

#include <cmath>

namespace facet::canvas {

namespace {

constexpr quint32 version = 1;

/// @p number as an enumerator up to @p last, or nothing.
template <class E> std::optional<E> enumerator(qint32 number, E last)
{
    return number >= 0 && number <= static_cast<qint32>(last)
        ? std::optional(static_cast<E>(number))
        : std::nullopt;
}

} // namespace

QByteArray writeViewState(const ViewState &state)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_8);
    const render::ChartOptions &options = state.options;
    QList<qint64> collapsed;
    for (const Id<Unit> unit : options.collapsed) {
        collapsed.append(unit.value);
    }
    std::ranges::sort(collapsed);
    stream << version << state.zoom << state.offset << state.fitted << state.legend
           << static_cast<qint32>(state.roles.toInt()) << static_cast<qint32>(options.colouring)
           << static_cast<qint32>(options.leaves) << options.people << options.links
           << options.top.value << collapsed;
    return bytes;
}

std::optional<ViewState> readViewState(const QByteArray &bytes, const Plan &plan)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_8);
    ViewState state;
    quint32 written = 0;
    qint32 roles = 0;
    qint32 colouring = 0;
    qint32 leaves = 0;
    qint64 top = 0;
    QList<qint64> collapsed;
    stream >> written;
    if (written != version) {
        return std::nullopt;
    }
    stream >> state.zoom >> state.offset >> state.fitted >> state.legend >> roles >> colouring
        >> leaves >> state.options.people >> state.options.links >> top >> collapsed;
    const auto colour = enumerator(colouring, render::Colouring::Kind);
    const auto arrangement = enumerator(leaves, layout::Leaves::Automatic);
    const bool numbers = std::isfinite(state.zoom) && std::isfinite(state.offset.x())
        && std::isfinite(state.offset.y());
    if (stream.status() != QDataStream::Ok || !colour || !arrangement || !numbers) {
        return std::nullopt;
    }
    state.roles = edit::Roles::fromInt(roles & 15);
    state.options.colouring = *colour;
    state.options.leaves = *arrangement;
    state.options.top = plan.contains(Id<Unit>{top}) ? Id<Unit>{top} : Id<Unit>();
    for (const qint64 unit : std::as_const(collapsed)) {
        if (plan.contains(Id<Unit>{unit})) {
            state.options.collapsed.insert(Id<Unit>{unit});
        }
    }
    return state;
}

} // namespace facet::canvas
