// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding.h"

#include "model/check.h"
#include "model/tr.h"
#include "rule.h"

namespace facet::assess {

namespace {

using namespace Qt::StringLiterals;

/// Refuses a plan in which something that was just changed breaks a rule of the model.
Result<Plan> sound(const Plan &before, const Plan &after)
{
    for (const ObjectRef &object : difference(before, after).objects()) {
        const QList<Violation> violations = facet::check(after, object);
        if (contains(after, object) && !violations.isEmpty()) {
            return failure(violations.first().message);
        }
    }
    return after;
}

} // namespace

QString Finding::subject() const
{
    const QString where = object().isNull()
        ? QString()
        : u"%1 x%2"_s.arg(QLatin1StringView(infoOf(object().kind).key))
              .arg(static_cast<quint64>(object().id), 16, 16, QLatin1Char('0'));
    return aspect.isEmpty() ? where : (where + u' ' + aspect).trimmed();
}

bool Finding::operator==(const Finding &other) const
{
    return rule == other.rule && gravity == other.gravity && objects == other.objects
        && aspect == other.aspect && text == other.text && fix.has_value() == other.fix.has_value()
        && (!fix || (fix->text == other.fix->text && fix->safety == other.fix->safety));
}

Result<Plan> fixed(const Plan &plan, const Finding &finding)
{
    if (!finding.fix) {
        return failure(Tr::tr("This has to be thought about; there is no ready fix."));
    }
    return finding.fix->make(plan).and_then([&](const Plan &after) { return sound(plan, after); });
}

SafelyFixed withSafeFixes(const Plan &plan, const QList<Finding> &findings)
{
    SafelyFixed result{plan};
    for (const Finding &finding : findings) {
        if (!finding.fix || finding.fix->safety != Safety::Safe) {
            continue;
        }
        if (const Result<Plan> after = fixed(result.plan, finding);
            after && *after != result.plan) {
            result.plan = *after;
            ++result.count;
        }
    }
    return result;
}

Result<Plan> waived(const Plan &plan, const Finding &finding, const QString &reason, QDate until)
{
    if (reason.trimmed().isEmpty()) {
        return failure(Tr::tr("A finding is accepted for a reason; write it down."));
    }
    return plan.with(Waiver{.id = Id<Waiver>::create(),
                            .rule = QString::fromLatin1(finding.rule->key),
                            .subject = finding.subject(),
                            .reason = reason.trimmed(),
                            .until = until});
}

} // namespace facet::assess
