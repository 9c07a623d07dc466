// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "document/selection.h"

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace facet::window {

/// The line at the foot of the window: what was just done, with a way back; what is selected; which
/// copies of the plan are current; the zoom.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(Document &document, Selection &selection, QWidget *parent);

    /// Says what was done, with a button that undoes it.
    void showDone(const QString &text);
    /// Says why something was not done.
    void showRefused(const QString &why);
    void showZoom(double zoom);
    QString message() const;

private:
    void showSelection();
    void showSaveState();
    QLabel *addLabel(const QString &name);

    Document &m_document;
    Selection &m_selection;
    QLabel *m_message;
    QToolButton *m_undo;
    QLabel *m_selected;
    QLabel *m_saved;
    QLabel *m_zoom;
};

} // namespace facet::window
