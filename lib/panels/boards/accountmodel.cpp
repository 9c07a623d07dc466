// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountmodel.h"

#include "base/text.h"
#include "edit/objects.h"

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr Kind partKind{-7};
constexpr std::array parts{AccountModel::Part::Handle, AccountModel::Part::Holder,
                           AccountModel::Part::Backup, AccountModel::Part::TwoFactor};

AccountModel::Part partOf(ObjectRef column)
{
    return static_cast<AccountModel::Part>(column.id - 1);
}

} // namespace

QStringList accountGaps(const Channel &channel)
{
    QStringList gaps;
    if (!channel.accountOwner) {
        gaps.append(AccountModel::tr("nobody holds it"));
    }
    if (!channel.backupOwner) {
        gaps.append(AccountModel::tr("no backup"));
    } else if (channel.backupOwner == channel.accountOwner) {
        gaps.append(AccountModel::tr("holder and backup are the same person"));
    }
    if (!channel.twoFactor) {
        gaps.append(AccountModel::tr("no two-factor sign-in"));
    }
    return gaps;
}

AccountModel::AccountModel(PanelContext &context, QObject *parent) : MatrixModel(context, parent)
{
    reshape();
}

void AccountModel::setFilter(const QString &text)
{
    m_filter = comparable(text);
    reshape();
}

ObjectRef AccountModel::columnOf(Part part) { return {partKind, static_cast<qint64>(part) + 1}; }

QString AccountModel::fieldOf(ObjectRef column)
{
    switch (partOf(column)) {
    case Part::Handle:
        return u"handle"_s;
    case Part::Holder:
        return u"accountOwner"_s;
    case Part::Backup:
        return u"backupOwner"_s;
    case Part::TwoFactor:
        return u"twoFactor"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

MatrixCell AccountModel::cell(const MatrixPlace &place) const
{
    const Channel &channel = plan().get(place.row.as<Channel>());
    const auto person = [this](Id<Person> id) {
        return id ? MatrixCell{.text = plan().get(id).name}
                  : MatrixCell{.text = tr("! missing"), .warns = true};
    };
    switch (partOf(place.column)) {
    case Part::Handle:
        return {.text = channel.handle};
    case Part::Holder:
        return person(channel.accountOwner);
    case Part::Backup: {
        MatrixCell cell = person(channel.backupOwner);
        if (channel.backupOwner && channel.backupOwner == channel.accountOwner) {
            cell = {.text = tr("! same person"), .warns = true};
        }
        return cell;
    }
    case Part::TwoFactor:
        return channel.twoFactor ? MatrixCell{.text = tr("✓ on")}
                                 : MatrixCell{.text = tr("! off"), .warns = true};
    }
    Q_UNREACHABLE_RETURN({});
}

MatrixHead AccountModel::rowHead(ObjectRef row) const
{
    const Channel &channel = plan().get(row.as<Channel>());
    const auto gaps = static_cast<int>(accountGaps(channel).size());
    return {.title = channel.platform,
            .second = labelOf(channel.tier),
            .end = gaps == 0 ? tr("✓ safe") : tr("%Ln gap(s)", nullptr, gaps)};
}

MatrixHead AccountModel::columnHead(ObjectRef column) const
{
    int missing = 0;
    for (const auto &[id, box] : plan().all<Channel>()) {
        missing += box->tier != Tier::Retire && cell({id, column}).warns ? 1 : 0;
    }
    return {.title = infoOf(kindOf<Channel>()).field(fieldOf(column))->translatedLabel(),
            .end = partOf(column) == Part::Handle ? QString()
                : missing == 0                    ? tr("✓ complete")
                                                  : tr("missing for %Ln", nullptr, missing)};
}

QList<MatrixChoice> AccountModel::choices(ObjectRef column) const
{
    if (partOf(column) != Part::TwoFactor) {
        return {};
    }
    //: The one letter that answers "two-factor sign-in?" with yes
    return {{tr("Y"), tr("On")}, {tr("N", "the letter for no"), tr("Off")}};
}

Result<edit::Step> AccountModel::put(const QList<MatrixPlace> &cells, const QString &key) const
{
    edit::Step all{QString(), plan()};
    for (const MatrixPlace &place : cells) {
        const bool isFlag = partOf(place.column) == Part::TwoFactor;
        const QVariant value = isFlag ? QVariant(key == choices(place.column).first().key ? 1 : 0)
            : partOf(place.column) == Part::Handle ? QVariant(QString())
                                                   : QVariant();
        const Result<edit::Step> step =
            edit::setField(all.plan, place.row, fieldOf(place.column), value);
        if (!step) {
            return step;
        }
        all = *step;
    }
    if (cells.size() > 1) {
        all.text = tr("Change %Ln entry(s) of the account register", nullptr,
                      static_cast<int>(cells.size()));
    }
    return all;
}

/// Channels in use or being tried first; what is closed needs no register.
QList<ObjectRef> AccountModel::wantedRows() const
{
    QList<const Channel *> channels;
    for (const auto &[id, box] : plan().all<Channel>()) {
        const QString words =
            QStringList{box->platform, box->handle, plan().get(box->accountOwner).name,
                        plan().get(box->backupOwner).name}
                .join(u' ');
        if (box->tier != Tier::Retire && comparable(words).contains(m_filter)) {
            channels.append(&box.get());
        }
    }
    std::ranges::sort(channels, [](const Channel *a, const Channel *b) {
        return std::tie(a->tier, a->order, a->platform, a->id)
            < std::tie(b->tier, b->order, b->platform, b->id);
    });
    QList<ObjectRef> rows;
    for (const Channel *channel : std::as_const(channels)) {
        rows.append(channel->id);
    }
    return rows;
}

QList<ObjectRef> AccountModel::wantedColumns() const
{
    QList<ObjectRef> columns;
    for (const Part part : parts) {
        columns.append(columnOf(part));
    }
    return columns;
}

bool AccountModel::reshapes(const Difference &difference) const
{
    return difference.touches<Channel>() || (!m_filter.isEmpty() && difference.touches<Person>());
}

bool AccountModel::concerns(const Difference &difference) const
{
    return difference.touches<Channel, Person>();
}

} // namespace facet::panels
