// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/askpopup.h"
#include "panels/roweditor.h"

#include <functional>

namespace facet::panels {

/// Some fields of one object, existing or to be made, asked for beside what they are about.
class FieldsPopup final : public AskPopup
{
    Q_OBJECT

public:
    using Values = QList<std::pair<QString, QVariant>>;
    /// Makes a step of what was changed.
    using Maker = std::function<Result<edit::Step>(const Values &changed)>;

    /// Asks for the fields @p keys of an object of @p kind.
    FieldsPopup(PanelContext &context, const QString &question, Kind kind, const QStringList &keys,
                QWidget *parent);

    /// Changes an existing object.
    void setObject(ObjectRef object, const QString &verb);
    /// Makes a new object and selects it.
    void setMaker(const QHash<QString, QVariant> &start, const QString &verb, Maker make);

protected:
    bool take() override;

private:
    Kind m_kind;
    ObjectRef m_object;
    Maker m_make;
    QHash<QString, QVariant> m_before;
    QList<FieldEditor *> m_editors;
};

} // namespace facet::panels
