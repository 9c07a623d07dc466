// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources.h"
#include "survey.h"

namespace facet::assess {

namespace {

/// The fix that empties a field that points at something which is not there.
std::optional<Fix> emptying(const Plan &plan, const Violation &violation)
{
    const FieldInfo *field = infoOf(violation.object.kind).field(violation.field);
    if (!field || field->kind != ValueKind::Reference || field->options.required) {
        return {};
    }
    const qint64 target = fieldValue(plan, violation.object, violation.field).toLongLong();
    if (target == 0 || contains(plan, {field->refersTo, target})) {
        return {};
    }
    return safe({Tr::tr("Empty “%1” of %2, which points at nothing")
                     .arg(field->translatedLabel(), quoted(plan, violation.object)),
                 Safety::Safe, [violation](const Plan &now) {
                     return withFieldValue(now, violation.object, violation.field, {});
                 }});
}

void unsound(Survey &survey, Report &report)
{
    for (const Violation &violation : survey.violations()) {
        Finding &finding =
            report.add({violation.object},
                       Tr::tr("%1: %2", "object, what is wrong with it")
                           .arg(quoted(survey.plan, violation.object), violation.message));
        finding.aspect = violation.field;
        finding.fix = emptying(survey.plan, violation);
    }
}

constexpr Rule table[] = {
    {"M01", Gravity::Error, QT_TRANSLATE_NOOP("Facet", "The plan contradicts itself"),
     QT_TRANSLATE_NOOP("Facet",
                       "Circles, missing objects and values out of range make every number that "
                       "rests on them wrong."),
     source::model, readsAll, unsound},
};

} // namespace

std::span<const Rule> integrityRules() { return table; }

} // namespace facet::assess
