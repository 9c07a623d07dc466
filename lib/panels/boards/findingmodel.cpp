// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingmodel.h"

#include "assess/findings/rule.h"
#include "base/text.h"
#include "panels/dateeditor.h"
#include "panels/keepup.h"
#include "panels/panel.h"

#include <QLocale>

namespace facet::panels {

using namespace Qt::StringLiterals;
using assess::Finding;
using assess::Gravity;

namespace {

constexpr Kind headingKind{-2};
constexpr Kind rowKind{-3};

/// "✗ 2  ! 1": the counts with their signs.
QString marked(const assess::FindingCount &count)
{
    QStringList parts;
    const auto add = [&](Gravity gravity, int number) {
        if (number > 0) {
            parts.append(QString(render::gravityMark(gravity)) + u'\u2009'
                         + QLocale().toString(number));
        }
    };
    add(Gravity::Error, count.errors);
    add(Gravity::Warning, count.warnings);
    add(Gravity::Info, count.infos);
    return parts.join(u"   "_s);
}

} // namespace

FindingModel::FindingModel(PanelContext &context, Grouping grouping, QObject *parent)
    : ObjectTreeModel(context, parent), m_grouping(grouping)
{
    keepUp(context, News::Findings, this, &FindingModel::sortOut);
    sortOut();
}

void FindingModel::setFilter(const QString &text)
{
    m_filter = comparable(text);
    sortOut();
}

void FindingModel::setLeast(Gravity least)
{
    m_least = least;
    sortOut();
}

void FindingModel::setOnly(ObjectRef object)
{
    m_only = object;
    sortOut();
}

const Finding *FindingModel::findingAt(const QModelIndex &index) const
{
    const auto found = m_rows.constFind(objectAt(index));
    return found == m_rows.cend() ? nullptr : &found->finding;
}

Id<Waiver> FindingModel::waiverAt(const QModelIndex &index) const
{
    return m_rows.value(objectAt(index)).waiver;
}

std::optional<assess::FindingCount> FindingModel::countAt(const QModelIndex &index) const
{
    const auto found = m_groups.constFind(objectAt(index));
    return found == m_groups.cend() ? std::nullopt : std::optional(found->count);
}

/// Rows keep their numbers from one time to the next; those of rows that are gone are forgotten.
void FindingModel::sortOut()
{
    const assess::Findings &findings = context().document().findings();
    const auto before = std::pair(std::exchange(m_rows, {}), std::exchange(m_groups, {}));
    m_former = std::exchange(m_numbers, {});
    if (m_grouping == Grouping::Accepted) {
        for (const auto &[finding, waiver] : findings.waived) {
            add(finding, waiver);
        }
    } else {
        const QList<Finding> open =
            m_only.isNull() ? findings.open : assess::findingsAt(plan(), findings, m_only);
        for (const Finding &finding : open) {
            add(finding, {});
        }
    }
    m_former.clear();
    if (std::pair(m_rows, m_groups) != before) {
        sort();
        rearrangeAll();
        touchAll();
    }
}

void FindingModel::add(const Finding &finding, Id<Waiver> waiver)
{
    if (!isShown(finding)) {
        return;
    }
    QString key = QString::fromLatin1(finding.rule->key) + u' ' + finding.subject();
    ObjectRef row = numbered(rowKind, key);
    while (m_rows.contains(row)) { // two contradictions in one field
        key += u'+';
        row = numbered(rowKind, key);
    }
    Group &group = m_groups[groupOf(finding)];
    if (group.name.isEmpty()) {
        group.name = m_grouping == Grouping::Rules
            ? tr("%1  %2", "key of a rule, its title")
                  .arg(QString::fromLatin1(finding.rule->key), finding.rule->translatedTitle())
            : finding.object().isNull() || finding.object().as<Settings>()
            ? tr("The whole plan")
            : tr("%1 · %2", "object, its kind")
                  .arg(nameOf(plan(), finding.object()),
                       infoOf(finding.object().kind).translatedLabel());
    }
    group.rows.append(row);
    group.count.add(finding.gravity);
    m_rows.insert(row, {finding, waiver});
}

/// The worst first; rules keep their order.
void FindingModel::sort()
{
    m_order.clear();
    std::vector<std::tuple<Gravity, QString, ObjectRef>> headings;
    for (const auto &[heading, group] : m_groups.asKeyValueRange()) {
        const bool byRule = m_grouping == Grouping::Rules;
        headings.emplace_back(byRule ? Gravity::Error : group.count.worst(), comparable(group.name),
                              heading);
        m_order.insert(heading, sorted(group.rows));
    }
    std::ranges::sort(headings);
    QList<ObjectRef> &top = m_order[ObjectRef()];
    for (const auto &[worst, name, heading] : headings) {
        top.append(heading);
    }
}

QList<ObjectRef> FindingModel::sorted(QList<ObjectRef> rows) const
{
    std::ranges::sort(rows, {}, [this](ObjectRef row) {
        const Finding &finding = m_rows.constFind(row)->finding;
        return std::tuple(finding.gravity, QLatin1StringView(finding.rule->key),
                          QStringView(finding.text), row);
    });
    return rows;
}

bool FindingModel::isShown(const Finding &finding) const
{
    return finding.gravity <= m_least
        && (m_filter.isEmpty()
            || comparable(QString::fromLatin1(finding.rule->key) + u' '
                          + finding.rule->translatedTitle() + u' ' + finding.text)
                   .contains(m_filter));
}

ObjectRef FindingModel::groupOf(const Finding &finding)
{
    if (m_grouping == Grouping::Rules) {
        return numbered(headingKind, QString::fromLatin1(finding.rule->key));
    }
    const ObjectRef object = finding.object().as<Settings>() ? ObjectRef() : finding.object();
    return numbered(headingKind, u"%1 %2"_s.arg(static_cast<int>(object.kind)).arg(object.id));
}

ObjectRef FindingModel::numbered(Kind kind, const QString &key)
{
    const QString whole = QString::number(static_cast<int>(kind)) + key;
    qint64 &number = m_numbers[whole];
    if (number == 0) {
        const qint64 former = m_former.value(whole);
        number = former != 0 ? former : ++m_lastNumber;
    }
    return {kind, number};
}

QList<ObjectRef> FindingModel::below(ObjectRef parent) const { return m_order.value(parent); }

QList<ObjectRef> FindingModel::parentsTouchedBy(const Difference &) const { return {}; }

bool FindingModel::concerns(const Difference &) const { return false; }

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    const ObjectRef object = objectAt(index);
    if (const auto row = m_rows.constFind(object); row != m_rows.cend()) {
        if (role == Qt::AccessibleTextRole) {
            return accessibleText(*row);
        }
        return role == Qt::DisplayRole ? QVariant(row->finding.text)
            : role == Qt::ToolTipRole  ? QVariant(plainToolTip(row->finding.text))
                                       : QVariant();
    }
    const auto group = m_groups.constFind(object);
    if (group == m_groups.cend()) {
        return {};
    }
    if (role == Qt::AccessibleTextRole) {
        return tr("%1: %2", "object or rule, what is open").arg(group->name, group->count.text());
    }
    return role == Qt::DisplayRole ? group->name : QVariant();
}

QString FindingModel::accessibleText(const Row &row) const
{
    QStringList parts{tr("%1 %2: %3", "severity, key of a rule, why")
                          .arg(labelOf(row.finding.gravity),
                               QString::fromLatin1(row.finding.rule->key), row.finding.text)};
    if (row.waiver) {
        parts.append(tr("Accepted: %1").arg(plan().get(row.waiver).reason));
    } else if (row.finding.fix) {
        parts.append(tr("A fix is ready: %1.").arg(row.finding.fix->text));
    }
    return parts.join(u' ');
}

FindingDelegate::FindingDelegate(PanelContext &context, const FindingModel &model, QObject *parent)
    : RowDelegate(context, parent), m_model(model)
{ }

RowContent FindingDelegate::content(const QModelIndex &index) const
{
    const render::Theme &theme = context().theme();
    RowContent row;
    row.first = index.data().toString();
    if (const auto count = m_model.countAt(index)) {
        row.heading = true;
        row.end = marked(*count);
        return row;
    }
    const Finding *finding = m_model.findingAt(index);
    if (!finding) {
        return row;
    }
    row.mark = render::gravityMark(finding->gravity);
    row.markColour = theme.gravity(finding->gravity);
    if (m_model.grouping() != FindingModel::Grouping::Rules) {
        row.second = row.first;
        row.first = finding->rule->translatedTitle();
    }
    if (const Id<Waiver> waiver = m_model.waiverAt(index)) {
        const QDate until = context().plan().get(waiver).until;
        row.second = context().plan().get(waiver).reason;
        row.muted = true;
        row.end = until.isValid() ? tr("until %1").arg(DateEditor::write(until)) : tr("for good");
        row.endColour = theme.mutedText;
    } else if (finding->fix) {
        row.end = finding->fix->safety == assess::Safety::Safe ? tr("safe fix") : tr("fix");
        row.endColour = theme.accent;
    }
    return row;
}

RowEditor *FindingDelegate::makeEditor(QWidget *, const QModelIndex &) const { return nullptr; }

void FindingDelegate::take(const RowEditor &, const QModelIndex &) const { }

} // namespace facet::panels
