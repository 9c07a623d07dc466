// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panel.h"

#include <QBoxLayout>
#include <QMenu>

namespace facet::panels {

using namespace Qt::StringLiterals;

Panel::Panel(PanelContext &context, const PanelIdentity &identity)
    : m_context(context), m_identity(identity)
{
    setObjectName(identity.objectName);
    setWindowTitle(identity.title);
    setAccessibleName(identity.title);
    setMinimumWidth(leastPanelWidth);
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<qt>%1</qt>"_s.arg(text.toHtmlEscaped());
}

QString plainToolTip(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines) {
        text += u"<div>%1</div>"_s.arg(line.toHtmlEscaped());
    }
    return text.isEmpty() ? QString() : u"<qt>%1</qt>"_s.arg(text);
}

void addFindingsTo(QMenu &menu, PanelContext &context, ObjectRef object)
{
    if (const int count = context.findingsOf(object).total(); count > 0) {
        menu.addSeparator();
        menu.addAction(Panel::tr("Show %n finding(s)", nullptr, count), &context,
                       [&context, object] { context.askFindings(object); });
    }
}

void setPanelMargins(QBoxLayout *layout)
{
    layout->setContentsMargins(space::normal, space::normal, space::normal, space::normal);
    layout->setSpacing(space::normal);
}

} // namespace facet::panels
