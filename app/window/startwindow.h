// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace facet::window {

/// What the program shows without a plan: what can be opened or begun, edits that are kept on this
/// computer alone, and the plans of the last days.
class StartWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit StartWindow(QWidget *parent = nullptr);

    /// Lists what could not be brought back to its file without asking: the file is gone, was
    /// changed by somebody else, or cannot be written.
    void showKept();

signals:
    void newRequested();
    void openRequested();
    void sampleRequested();
    void planRequested(const QString &path);
    /// A plan kept on this computer whose file is gone.
    void keptRequested(const QString &storeFolder);

private:
    void fillRecent();

    QLabel *m_keptLabel;
    QListWidget *m_kept;
    QListWidget *m_recent;
};

} // namespace facet::window
