// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "combined.h"
#include "questions.h"
#include "scene.h"

#include <QObject>

namespace facet::canvas {

/// What the chart's gestures and commands do to the plan: each one edit, one step to undo. Works on
/// what is chosen.
class Editing final : public QObject
{
    Q_OBJECT

public:
    /// @p asker: over which widget questions open.
    Editing(Scene &scene, QWidget *asker);

    Questions questions; ///< what is asked before an edit; replaceable

    /// Makes the edit, or says why not. Whether it was made.
    bool perform(const Result<edit::Step> &step, const QString &mergeKey = {});

    /// Adds a unit, makes it current and has it named in place (see added()).
    void addUnit(edit::Place place, Id<Unit> target);
    /// Adds a vacant position to the current unit and has it named in place.
    void addPosition();
    /// Renames a unit or person, or gives a position another title. The naming of what was just
    /// added is one step with the adding.
    void rename(ObjectRef object, const QString &name);
    /// Takes back the adding of what was not given a name after all.
    void abandon(ObjectRef object);
    void removeChosen();

    void moveUnits(const QList<Id<Unit>> &units, edit::Place place, Id<Unit> target);
    void moveLines(const QList<ObjectRef> &lines, Id<Unit> from, Id<Unit> target);
    void shift(int places);
    void promote();
    void demote();
    void makeHead();

    /// Asks what the unit does on the channels, at @p at on the screen, and makes it so.
    void letTakePart(Id<Unit> unit, const QList<Id<Channel>> &channels, QPoint at);
    void share(const QList<Id<Objective>> &objectives, Id<Unit> unit, Share share);

    /// Marks what is chosen as about to be moved; paste() moves it into the current unit.
    void cut();
    void paste();
    bool canPaste() const;
    /// What is cut and not yet pasted.
    const QSet<Id<Unit>> &cutUnits() const { return m_cut; }
    /// Forgets what was cut; whether there was anything.
    bool cancelCut();

    edit::Roles lastRoles() const { return m_lastRoles; }
    void setLastRoles(edit::Roles roles) { m_lastRoles = roles; }

signals:
    /// An edit was not made; the sentence says why.
    void refused(const QString &why);
    /// An edit was made.
    void performed(const QString &text);
    /// The object is new and wants a name.
    void added(facet::ObjectRef object);
    void cutChanged();

private:
    void askRoles(Id<Unit> unit, const QList<Id<Channel>> &channels, QPoint at);
    void removeUnits(const QList<Id<Unit>> &units);
    void followClipboard();
    void arrange(Result<edit::Step> (*edit)(const Plan &, Id<Unit>));

    Scene &m_scene;
    QWidget *m_asker;
    QSet<Id<Unit>> m_cut;
    struct Added
    {
        ObjectRef object;
        qint64 step = 0; ///< the one that added it
    };
    Added m_unnamed; ///< and not yet named
    edit::Roles m_lastRoles = edit::Role::Listens;
};

} // namespace facet::canvas
