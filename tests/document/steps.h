// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "model/object.h"
#include "storage/planfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace facet::test {

/// A folder for the plan files of one test, and one for what Facet keeps for itself.
class Places
{
public:
    Places() { qputenv("FACET_STATE_DIR", QFile::encodeName(m_state.path())); }

    QString file(const QString &name) const { return m_files.filePath(name); }
    QString planFile() const { return file(QStringLiteral("plan.facet")); }
    QString state(const QString &name = {}) const { return m_state.filePath(name); }
    /// The databases of all work stores.
    QStringList stores() const
    {
        QStringList found;
        const QDir work(m_state.filePath(QStringLiteral("work")));
        for (const QString &name : work.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (work.exists(name + QStringLiteral("/store.db"))) {
                found.append(work.filePath(name + QStringLiteral("/store.db")));
            }
        }
        return found;
    }

private:
    QTemporaryDir m_files;
    QTemporaryDir m_state;
};

/// Waits until @p condition holds; false where it does not come true.
template <class Condition> bool soon(const Condition &condition)
{
    constexpr int patience = 20'000; // ms
    return QTest::qWaitFor(condition, patience);
}

inline Unit unitNamed(const QString &name, qint64 id)
{
    Unit unit;
    unit.id = Id<Unit>{id};
    unit.name = name;
    return unit;
}

/// A plan with one unit, the one with id 1.
inline Plan smallPlan() { return Plan().with(unitNamed(QStringLiteral("0"), 1)); }

/// Gives the unit with id 1 another name.
inline edit::Step renamed(const Plan &plan, const QString &name)
{
    Unit unit = plan.get(Id<Unit>{1});
    unit.name = name;
    return {QStringLiteral("Rename to %1").arg(name), plan.with(unit)};
}

inline QString nameIn(const Plan &plan) { return plan.get(Id<Unit>{1}).name; }

/// The same name in the plan file at @p path; empty where there is none.
inline QString nameInFile(const QString &path)
{
    return nameIn(storage::readPlanFile(path).value_or(storage::LoadedPlan()).plan);
}

/// A new small plan that is in its file.
inline std::unique_ptr<Document> madeAt(const QString &path)
{
    auto document = Document::create(path, smallPlan()).value();
    document->flush().value();
    return document;
}

/// Leaves a store with one edit that the plan file at @p path has not.
inline void leaveUnpublished(const QString &path, const QString &name)
{
    QCOMPARE(::chmod(qPrintable(path), 0444), 0);
    {
        const auto document = Document::open(path).value();
        document->perform(renamed(document->plan(), name));
        QVERIFY(!document->flush());
        QCOMPARE(document->saveState().place, SaveState::Place::Computer);
    }
    QCOMPARE(::chmod(qPrintable(path), 0644), 0);
    QVERIFY(nameInFile(path) != name);
}

} // namespace facet::test
