// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panelcontext.h"

#include <QWidget>

class QBoxLayout;
class QMenu;

namespace facet::panels {

/// The spacings that panels use, in logical pixels.
namespace space {
inline constexpr int small = 4;
inline constexpr int normal = 8;
inline constexpr int large = 12;
inline constexpr int section = 16;
} // namespace space

inline constexpr int leastPanelWidth = 320;

/// Who a panel is to the window that docks it.
struct PanelIdentity
{
    QString objectName; ///< stable, for saved dock layouts
    QString title;
    QString iconName;
    Qt::DockWidgetArea area;
};

/// The content of one dock; owns its title, objectName and icon, so that a window can dock whatever
/// panels there are.
class Panel : public QWidget
{
    Q_OBJECT

public:
    Panel(PanelContext &context, const PanelIdentity &identity);

    QString title() const { return m_identity.title; }

    QString iconName() const { return m_identity.iconName; }

    /// Where the panel is docked first.
    Qt::DockWidgetArea area() const { return m_identity.area; }

    /// Puts the keyboard into the panel's filter; false where it has none.
    virtual bool startSearch() { return false; }

protected:
    PanelContext &context() const { return m_context; }

    const Plan &plan() const { return m_context.plan(); }

private:
    PanelContext &m_context;
    PanelIdentity m_identity;
};

/// A tooltip that is shown letter by letter, even where the text looks like markup.
QString plainToolTip(const QString &text);
/// The same of several lines.
QString plainToolTip(const QStringList &lines);

/// Adds to a row's menu what shows its findings, where it has some.
void addFindingsTo(QMenu &menu, PanelContext &context, ObjectRef object);

/// Gives a layout the panels' margins (the same on all sides) and spacing.
void setPanelMargins(QBoxLayout *layout);

} // namespace facet::panels
